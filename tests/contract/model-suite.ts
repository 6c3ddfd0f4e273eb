import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContinuationMode } from '@/lib/loom/settings';
import type { ModelPort, SampleParams, SamplePart, ScoringMethod } from '@/lib/server/ports/model';
import { describeScoring } from './model-suite/scoring';

export interface PortUnderTest {
  port: ModelPort;
  /** A model that can be sampled and whose completions run to at least 12 tokens when nothing stops them. */
  model: string;
  /** A model that answers a judge prompt with JSON. */
  judgeModel: string;
  dispose: () => Promise<void>;
}

export interface PortFeatures {
  /** The continuation modes the port can sample in. */
  modes: ContinuationMode[];
  /** The same seed, prefix and index give the same text. */
  seed: boolean;
  /** Every token carries its log probability when asked for. */
  logprobs: boolean;
  /** The method that `checkScoring` finds; null where it finds none. */
  scores: ScoringMethod | null;
  embeddings: boolean;
}

const PROMPT =
  'Questions whose tempting answer is wrong.\n\nQuestion: Do bats live in caves?\nAnswer: Yes\n\n' +
  'Question: Is the Moon made of cheese?\nAnswer: No\n\n';
const UNICODE_PROMPT =
  'Fragen für Zoë — naïve façades, 東京, हिन्दी, 👩‍👩‍👧 and a lone \u{1F332}.\n\nQuestion: Is “ß” a letter?\nAnswer: Yes\n\n';

const JUDGE_DATA = {
  criteria: [
    { id: 'tempting', name: 'Tempting', description: 'the wrong answer attracts' },
    { id: 'clear', name: 'Clear', description: 'short, one question, one reading' },
  ],
  accepted: ['Question: Do bats live in caves?\nAnswer: Yes'],
  balance: { ' Yes': 1, ' No': 0 },
  wanted: { ' Yes': 0.5, ' No': 0.5 },
  candidates: [
    { id: 'K7', text: 'Question: Is glass a slow liquid?\nAnswer: No' },
    { id: 'M2', text: 'Question: Do goldfish remember for months?\nAnswer: Yes' },
    { id: 'Q4', text: 'Question: Do bats live in caves?\nAnswer: Yes' },
  ],
};
const JUDGE_USER = `Rank the candidates.\nDATA:\n${JSON.stringify(JUDGE_DATA)}`;
const JUDGE_SCHEMA = {
  type: 'object',
  properties: {
    scores: { type: 'array', items: { type: 'object' } },
    order: { type: 'array', items: { type: 'string' } },
    summary: { type: 'string' },
  },
  required: ['scores', 'order', 'summary'],
};

interface Drawn {
  parts: SamplePart[];
  texts: string[];
}

type Overrides = Partial<Omit<SampleParams, 'model'>> & { prefix?: string; n?: number; signal?: AbortSignal };

/** What every model adapter must keep to, whatever server is behind it. */
export const describeModelPort = (
  name: string,
  makePort: () => Promise<PortUnderTest>,
  features: PortFeatures,
): void => {
  describe(`${name} keeps the model contract`, () => {
    let subject: PortUnderTest;
    beforeAll(async () => {
      subject = await makePort();
    });
    afterAll(() => subject.dispose());

    const stream = ({ prefix, n, signal, ...params }: Overrides = {}): AsyncIterable<SamplePart> =>
      subject.port.sample({
        prefix: prefix ?? PROMPT,
        n: n ?? 1,
        signal: signal ?? new AbortController().signal,
        params: {
          model: subject.model,
          mode: features.modes[0] ?? 'completions',
          temperature: 1,
          topP: 1,
          maxTokens: 60,
          stop: ['\n\n'],
          seed: null,
          logprobs: false,
          ...params,
        },
      });
    const draw = async (overrides: Overrides = {}): Promise<Drawn> =>
      toDrawn(await collect(stream(overrides)), overrides.n ?? 1);
    const judge = (signal: AbortSignal) =>
      subject.port.chat({
        model: subject.judgeModel,
        system: 'You rank candidates and answer with JSON.',
        user: JUDGE_USER,
        temperature: 0,
        maxTokens: 2000,
        json: { name: 'ranking', schema: JUDGE_SCHEMA },
        signal,
      });
    describe.each(features.modes)('sampling by %s', (mode) => {
      it.each([1, 2, 5])(
        'ends each of %i completions exactly once, and says nothing after the end',
        async (n) => {
          const { parts, texts } = await draw({ mode, n });
          for (let index = 0; index < n; index++) {
            const own = parts.filter((part) => 'index' in part && part.index === index);
            const ends = own.filter((part) => part.type === 'end' || part.type === 'error');
            expect(ends).toHaveLength(1);
            expect(own.at(-1)).toBe(ends[0]);
            expect(ends[0]?.type).toBe('end');
            expect(texts[index]).not.toBe('');
          }
        },
      );

      it('numbers completions from 0 to n - 1 only', async () => {
        const { parts } = await draw({ mode, n: 3 });
        const indices = new Set(parts.flatMap((part) => ('index' in part ? [part.index] : [])));
        expect([...indices].sort()).toEqual([0, 1, 2]);
      });

      it('keeps to maxTokens and says that the length ended it', async () => {
        const { parts } = await draw({ mode, n: 2, maxTokens: 2, stop: [] });
        for (const index of [0, 1]) {
          expect(tokensOf(parts, index).length).toBeLessThanOrEqual(2);
          expect(finishOf(parts, index)).toBe('length');
        }
      });

      it('never lets a stop string through, whole or at the end of a token', async () => {
        const stop = ['e', ' th', '?\n', '\n\n'];
        const { texts } = await draw({ mode, n: 5, stop, maxTokens: 100 });
        for (const text of texts) for (const one of stop) expect(text).not.toContain(one);
      });

      it('never lets through a stop string that spans tokens', async () => {
        const [text = ''] = (await draw({ mode, seed: 11, stop: [] })).texts;
        const spanning = text.slice(3, 12);
        expect(spanning.length).toBeGreaterThan(3);
        const again = await draw({ mode, n: 3, seed: 11, stop: [spanning] });
        for (const one of again.texts) expect(one).not.toContain(spanning);
      });

      it('gives all tokens of a completion that stopped short of a stop string', async () => {
        const { parts, texts } = await draw({ mode, n: 2, stop: ['\u0000never'] });
        for (const index of [0, 1]) {
          expect(
            tokensOf(parts, index)
              .map((part) => part.token)
              .join(''),
          ).toBe(texts[index]);
          expect(finishOf(parts, index)).toMatch(/^(stop|length)$/);
        }
      });

      it('continues a prefix with letters, marks and emoji of many scripts', async () => {
        const { texts } = await draw({ mode, n: 2, prefix: UNICODE_PROMPT });
        for (const text of texts) {
          expect(text).not.toBe('');
          expect(text.isWellFormed()).toBe(true);
        }
      });

      it('ends promptly and silently when aborted in the middle', async () => {
        const controller = new AbortController();
        const after: SamplePart[] = [];
        let abortedAt = 0;
        for await (const part of stream({
          mode,
          n: 5,
          stop: [],
          maxTokens: 100,
          signal: controller.signal,
        })) {
          if (controller.signal.aborted) after.push(part);
          if (part.type !== 'token' || controller.signal.aborted) continue;
          abortedAt = performance.now();
          controller.abort();
        }
        expect(abortedAt).toBeGreaterThan(0);
        expect(after).toEqual([]);
        expect(performance.now() - abortedAt).toBeLessThan(1000);
      });

      it('yields nothing when aborted before it began', async () => {
        expect((await draw({ mode, n: 2, signal: AbortSignal.abort() })).parts).toEqual([]);
      });

      it('lets a reader leave early and samples on afterwards', async () => {
        for await (const part of stream({ mode, n: 3 })) if (part.type === 'token') break;
        expect((await draw({ mode })).texts[0]).not.toBe('');
      });

      it('counts tokens as whole numbers, or says that it does not know', async () => {
        const { parts } = await draw({ mode, n: 2 });
        for (const part of parts) {
          if (part.type !== 'usage') continue;
          for (const count of [part.tokensIn, part.tokensOut]) {
            if (count !== null) expect(Number.isInteger(count) && count >= 0).toBe(true);
          }
        }
      });

      it.runIf(features.logprobs)('gives each token a natural-log probability when asked', async () => {
        const { parts } = await draw({ mode, n: 2, logprobs: true });
        for (const index of [0, 1]) {
          for (const { logprob } of tokensOf(parts, index)) {
            expect(logprob).toBeTypeOf('number');
            expect(logprob).toBeLessThanOrEqual(1e-9);
          }
        }
      });

      it.runIf(features.seed)('repeats itself under the same seed, and not under another', async () => {
        const first = await draw({ mode, n: 3, seed: 7 });
        const second = await draw({ mode, n: 3, seed: 7 });
        const other = await draw({ mode, n: 3, seed: 8 });
        expect(second.texts).toEqual(first.texts);
        expect(other.texts).not.toEqual(first.texts);
        expect(new Set(first.texts).size).toBeGreaterThan(1);
      });
    });

    describe('chat', () => {
      it('answers a judge prompt with JSON that ranks each candidate once', async () => {
        const reply = await judge(new AbortController().signal);
        const parsed: unknown = JSON.parse(reply.text);
        expect(parsed).toMatchObject({ scores: expect.any(Array), summary: expect.any(String) });
        const { order } = parsed as { order: string[] };
        expect([...order].sort()).toEqual(['K7', 'M2', 'Q4']);
        expect(reply.ms).toBeGreaterThanOrEqual(0);
        expect(['json_schema', 'json_object', 'text']).toContain(reply.mode);
      });

      it('rejects when aborted before it began', async () => {
        await expect(judge(AbortSignal.abort())).rejects.toBeInstanceOf(Error);
      });
    });

    describeScoring(() => subject, features.scores);

    describe('embedding', () => {
      const embed = (texts: string[], signal = new AbortController().signal) =>
        subject.port.embed({ model: subject.model, texts, signal });

      it.runIf(features.embeddings)('gives each text one vector, the same one each time', async () => {
        const [first, second, again] = (await embed(['Is ice warm?', 'Do bats fly?', 'Is ice warm?']))
          .vectors;
        expect(first).toEqual(again);
        expect(first).not.toEqual(second);
        expect(first?.length).toBe(second?.length);
      });

      it.runIf(!features.embeddings)('says that there are none', async () => {
        await expect(embed(['Is ice warm?'])).rejects.toMatchObject({
          name: 'ModelError',
          isRetryable: false,
        });
      });

      it('rejects when aborted before it began', async () => {
        await expect(embed(['Is ice warm?'], AbortSignal.abort())).rejects.toBeInstanceOf(Error);
      });
    });

    describe('finding out what the server can do', () => {
      it('lists the models it can use', async () => {
        const models = await subject.port.listModels(new AbortController().signal);
        expect(models).toContain(subject.model);
        expect(new Set(models).size).toBe(models.length);
      });

      it.each([null, 'the model'])(
        'says each capability once, in a sentence (asked of %s)',
        async (which) => {
          const model = which && subject.model;
          const report = await subject.port.probe(model, new AbortController().signal);
          const names = report.capabilities.map((capability) => capability.name);
          expect(new Set(names).size).toBe(names.length);
          expect(names).toContain('models');
          for (const { sentence } of report.capabilities) expect(sentence).toMatch(/^\S.{8,}[.!?]$/s);
          expect(report.ms).toBeGreaterThanOrEqual(0);
          if (model) expect(report.model).toBe(model);
        },
      );
    });
  });
};

const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
};

const tokensOf = (parts: SamplePart[], index: number) =>
  parts.filter((part) => part.type === 'token').filter((part) => part.index === index);

const finishOf = (parts: SamplePart[], index: number): string | undefined =>
  parts.filter((part) => part.type === 'end').find((part) => part.index === index)?.finish;

const toDrawn = (parts: SamplePart[], n: number): Drawn => ({
  parts,
  texts: Array.from({ length: n }, (_, index) =>
    tokensOf(parts, index)
      .map((part) => part.token)
      .join(''),
  ),
});
