import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChoicesInFlight } from '@/lib/server/model/openai/call/choices-in-flight';
import { fitBody } from '@/lib/server/model/openai/call/fit-body';
import { readEvents } from '@/lib/server/model/openai/call/read-events';
import { retryDelay } from '@/lib/server/model/openai/call/retry-delay';
import { createServerMemory } from '@/lib/server/model/openai/memory';

const streamOf = (chunks: Iterator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull(controller) {
      const { done, value } = chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });

const bodyOf = (text: string, cuts: number[]): ReadableStream<Uint8Array> => {
  const bytes = new TextEncoder().encode(text);
  const at = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
  return streamOf(
    at
      .slice(1)
      .map((end, i) => bytes.slice(at[i], end))
      .values(),
  );
};

describe('events', () => {
  it('are read the same wherever the network cuts them', async () => {
    const text = ': hello\n\ndata: {"a":"é 🌲"}\r\n\r\ndata: two\n\nevent: x\ndata: three\n\n';
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (cuts) => {
        const seen: string[] = [];
        await readEvents(bodyOf(text, cuts), (data) => {
          seen.push(data);
          return false;
        });
        expect(seen).toEqual(['{"a":"é 🌲"}', 'two', 'three']);
      }),
    );
  });

  it('are not read past the one that is enough', async () => {
    const seen: string[] = [];
    await readEvents(bodyOf('data: 1\n\ndata: 2\n\ndata: 3\n\n', []), (data) => seen.push(data) === 2);
    expect(seen).toEqual(['1', '2']);
  });

  it('of endless length are given up', async () => {
    const endless = streamOf(
      (function* () {
        for (;;) yield new TextEncoder().encode(`data: ${'x'.repeat(100_000)}`);
      })(),
    );
    await expect(readEvents(endless, () => false)).rejects.toThrow('longer than 4 MB');
  });
});

describe('choices in flight', () => {
  const follow = (n: number) => {
    const seen: unknown[] = [];
    const choices = new ChoicesInFlight(n, {
      token: (index, token, logprob) => {
        seen.push([index, token, logprob]);
        return false;
      },
      end: (index, finish) => seen.push([index, finish]),
    });
    return { choices, seen };
  };

  it('split what comes together into the model’s tokens', () => {
    const { choices, seen } = follow(1);
    choices.take({ index: 0, text: ' a b', logprobs: { tokens: [' a', ' b'], token_logprobs: [-1, -2] } });
    choices.take({
      index: 0,
      delta: { content: 'cd' },
      logprobs: { content: [{ token: 'cd', logprob: -3 }] },
    });
    expect(seen).toEqual([
      [0, ' a', -1],
      [0, ' b', -2],
      [0, 'cd', -3],
    ]);
  });

  it('add the log probabilities of tokens that do not spell the text', () => {
    const { choices, seen } = follow(1);
    choices.take({ text: '🌲', logprobs: { tokens: ['\ufffd', '\ufffd'], token_logprobs: [-1, -2] } });
    choices.take({ text: 'x', logprobs: { tokens: ['?', '?'], token_logprobs: [-1, null] } });
    expect(seen).toEqual([
      [0, '🌲', -3],
      [0, 'x', undefined],
    ]);
  });

  it('take the text of an end before the end', () => {
    const { choices, seen } = follow(1);
    choices.take({ index: 0, text: 'a', finish_reason: 'length' });
    expect(seen).toEqual([
      [0, 'a', undefined],
      [0, 'length'],
    ]);
    expect(choices.allOver).toBe(true);
  });

  it.each([7, -1, 0.5, '0', null])('survive an index of %j', (index) => {
    const { choices, seen } = follow(1);
    choices.take({ index, text: 'a', finish_reason: 'stop' });
    if (index === null) expect(choices.allOver).toBe(true);
    else {
      expect(seen).toEqual([]);
      expect(choices.strayed).toBe(true);
    }
  });

  it('survive anything at all', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.object({
            key: fc.constantFrom(
              'index',
              'text',
              'delta',
              'content',
              'finish_reason',
              'logprobs',
              'tokens',
              'token_logprobs',
            ),
          }),
        ),
        (all) => {
          const { choices } = follow(2);
          for (const one of all) expect(() => choices.take(one)).not.toThrow();
        },
      ),
    );
  });
});

describe('a retry', () => {
  const timing = { retryBaseMs: 500, retryCapMs: 3000 };
  it('waits as long as it is told, however long', () => {
    expect(retryDelay(1, 1e9, timing, 0.5)).toBe(1e9);
    expect(retryDelay(1, 0, timing, 0.5)).toBe(0);
  });

  it('else draws from a range that doubles, up to its cap', () => {
    expect([1, 2, 3, 4, 50].map((attempt) => retryDelay(attempt, null, timing, 1))).toEqual([
      500, 1000, 2000, 3000, 3000,
    ]);
    expect(retryDelay(3, null, timing, 0)).toBe(0);
  });
});

describe('a request body', () => {
  it('loses what the model refuses, and nothing else', () => {
    const facts = createServerMemory().of('chat', 'm');
    const body = { model: 'm', temperature: 0, logprobs: true, top_logprobs: 5, max_tokens: 9 };
    expect(fitBody(body, facts)).toBe(body);
    facts.refused.add('logprobs').add('max_tokens');
    expect(fitBody(body, facts)).toEqual({ model: 'm', temperature: 0, max_completion_tokens: 9 });
  });

  it('is remembered for one model at one endpoint', () => {
    const memory = createServerMemory({ many: false });
    memory.of('chat', 'm').refused.add('seed');
    expect(memory.of('chat', 'm').refused.has('seed')).toBe(true);
    expect(memory.of('completions', 'm').refused.size).toBe(0);
    expect(memory.of('chat', 'other').refused.size).toBe(0);
    expect(memory.of('chat', 'other').many).toBe(false);
  });
});
