import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateFor } from '@/lib/loom/template';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import type { ItemRequest, ScoringRequest } from '@/lib/server/ports/model';

const port = createPracticeModel({ paceMs: 0 });
const signal = new AbortController().signal;
const YES_NO = [' Yes', ' No'];
const asked = (question: string) => `Question: ${question}\nAnswer:`;

const score = (over: Partial<ItemRequest>) =>
  port.scoreItem({
    model: 'practice',
    method: 'echo',
    prompt: asked('Are bats blind?'),
    classes: YES_NO,
    samples: 20,
    signal,
    ...over,
  });
const check = (over: Partial<ScoringRequest> = {}) =>
  port.checkScoring({
    model: 'practice',
    task: 'classification',
    example: { prompt: asked('Is ice cold?'), classes: YES_NO },
    method: 'best',
    signal,
    ...over,
  });

/** Any code units, halves of pairs among them. */
const anyText = (maxLength: number) =>
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength })
    .map((units) => String.fromCharCode(...units));

describe('exact scores of the practice model', () => {
  it('are nearly sure of its own questions, and give the other label a trace', async () => {
    const { labels, tokensIn, tokensOut } = await score({});
    expect(Math.exp(labels[1]?.logprob ?? 0)).toBeCloseTo(0.999, 3);
    expect(labels[0]?.logprob).toBeCloseTo(Math.log(1e-9) - 4 * Math.log(256), 6);
    expect(labels.map(({ label, atMost }) => [label, atMost])).toEqual([
      [' Yes', null],
      [' No', null],
    ]);
    expect([tokensIn, tokensOut]).toEqual([9, 0]);
  });

  it('know nothing of the questions of others', async () => {
    const { labels } = await score({ prompt: asked('Do unicorns exist?') });
    expect(labels[0]?.logprob).toBeCloseTo(Math.log(0.5), 2);
    expect(labels[0]?.logprob).toBe(labels[1]?.logprob);
  });

  it('are as likely after a document of items as alone', async () => {
    const prompt = `${templateFor('tempting-but-wrong').prompt}${asked('Are bats blind?')}`;
    expect((await score({ prompt })).labels).toEqual((await score({})).labels);
  });

  it('multiply over labels of several tokens', async () => {
    const { labels } = await score({ classes: [' No\n\nQuestion:', ' Perhaps not'] });
    expect(Math.exp(labels[0]?.logprob ?? 0)).toBeGreaterThan(0.99);
    expect(labels[1]?.logprob).toBeLessThan(-50);
  });

  it('are never above 0 and never infinite, whatever the texts', async () => {
    const text = anyText(12);
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), text, async (question, label) => {
        const { labels } = await score({ prompt: asked(question), classes: [` ${label}`] });
        expect(labels[0]?.logprob).toBeLessThanOrEqual(0);
        expect(Number.isFinite(labels[0]?.logprob)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an item that cannot be scored', () => {
  it.each<[string, Partial<ItemRequest>, RegExp]>([
    ['an empty label', { classes: [' Yes', ''] }, /A label is empty/],
    ['a word over the edge', { prompt: 'Question: Is it? Ans', classes: ['wer'] }, /runs across .*"wer"/],
    [
      'a long label, seen by one token',
      { method: 'next-token', classes: [' Yes', ' Not at all'] },
      /" Not at all" is 3/,
    ],
    [
      'twins, seen by one token',
      { method: 'next-token', classes: [' Yes', 'Yes'] },
      /begin with the same token: " Yes", "Yes"/,
    ],
  ])('is named: %s', async (_, over, message) => {
    await expect(score(over)).rejects.toMatchObject({
      code: 'unscorable',
      isRetryable: false,
      message: expect.stringMatching(message),
    });
  });
});

describe('scores by the next token', () => {
  it('are those of the exact method, where they are seen', async () => {
    const prompt = asked('Do unicorns exist?');
    const [exact, seen] = [await score({ prompt }), await score({ prompt, method: 'next-token' })];
    for (const at of [0, 1]) expect(seen.labels[at]?.logprob).toBeCloseTo(exact.labels[at]?.logprob ?? 0, 6);
    expect(seen.labels[0]?.variants).toMatchObject([{ text: ' Yes' }]);
  });

  it('are censored where a label is not among the likeliest', async () => {
    const { labels } = await score({ method: 'next-token' });
    expect(labels[0]).toMatchObject({ label: ' Yes', logprob: null, variants: [] });
    expect(labels[0]?.atMost).toBeLessThan(Math.log(0.002));
    const exact = (await score({})).labels[0]?.logprob ?? 0;
    expect(labels[0]?.atMost).toBeGreaterThan(exact);
  });
});

describe('scores by draws', () => {
  it('repeat themselves, and come near the exact ones', async () => {
    const over = { prompt: asked('Do unicorns exist?'), samples: 400 } as const;
    const drawn = await score({ ...over, method: 'sampled' });
    expect(await score({ ...over, method: 'sampled' })).toEqual(drawn);
    expect(Math.exp(drawn.labels[0]?.logprob ?? 0)).toBeCloseTo(0.5, 1);
    expect(drawn.tokensOut).toBe(400);
  });

  it('bound a label that no draw gave', async () => {
    const { labels } = await score({ method: 'sampled', samples: 30 });
    expect(labels[0]).toMatchObject({ logprob: null, variants: [] });
    expect(Math.exp(labels[0]?.atMost ?? 0)).toBeCloseTo(1 - 0.05 ** (1 / 30), 12);
  });
});

describe('the check of the practice model', () => {
  it('finds the exact method and says what it asked', async () => {
    const found = await check();
    expect(found).toMatchObject({ method: 'echo', findings: [{ method: 'echo', ok: true }] });
    expect(found.reason).toMatch(/2 of 2 questions of known answer were right/);
  });

  it.each(['next-token', 'sampled'] as const)('tries %s alone where it is asked for', async (method) => {
    const { findings, ...found } = await check({ method });
    expect(found.method).toBe(method);
    expect(findings).toHaveLength(1);
  });

  it('refuses a method that cannot score the example, and says why', async () => {
    const example = { prompt: asked('Is ice cold?'), classes: [' Yes it is', ' No'] };
    const found = await check({ method: 'next-token', example });
    expect(found).toMatchObject({ method: null, findings: [{ method: 'next-token', ok: false }] });
    expect(found.reason).toMatch(/" Yes it is" is 3 tokens long/);
  });

  it('does not draw whole completions', async () => {
    const found = await check({ task: 'sequence-prob', method: 'sampled' });
    expect(found).toMatchObject({ method: null, findings: [{ method: 'sampled', ok: false }] });
  });

  it('says that the judge has no probabilities', async () => {
    const found = await check({ model: 'heuristic-judge' });
    expect(found).toMatchObject({ method: null, findings: [] });
    expect(found.reason).toMatch(/ranks by what code can measure/);
    await expect(score({ model: 'heuristic-judge' })).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('rejects a name that is nobody’s', async () => {
    const refusal = { name: 'ModelError', code: 'no-such-model', isRetryable: false };
    await expect(check({ model: 'gpt-2' })).rejects.toMatchObject(refusal);
    await expect(score({ model: 'gpt-2' })).rejects.toMatchObject(refusal);
  });

  it('stops when told to', async () => {
    const stopped = { name: 'ModelError', code: 'stopped' };
    await expect(check({ signal: AbortSignal.abort() })).rejects.toMatchObject(stopped);
    await expect(score({ signal: AbortSignal.abort() })).rejects.toMatchObject(stopped);
  });
});
