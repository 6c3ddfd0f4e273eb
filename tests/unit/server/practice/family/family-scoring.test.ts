import { describe, expect, it } from 'vitest';
import { PRACTICE_FAMILY } from '@/lib/scaling/models/practice-family';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import type { ScoringRequest } from '@/lib/server/ports/model';

const port = createPracticeModel({ paceMs: 0 });
const signal = new AbortController().signal;
const PROMPT = 'Question: Is ice cold?\nAnswer:';
const NAMES = PRACTICE_FAMILY.models.map(({ name }) => name);

const check = (model: string, over: Partial<ScoringRequest> = {}) =>
  port.checkScoring({
    model,
    task: 'classification',
    example: { prompt: PROMPT, classes: [' Yes', ' No'] },
    method: 'best',
    signal,
    ...over,
  });

describe('the check of the practice family', () => {
  it('says what the model is and how much it knows', async () => {
    const { reason } = await check('practice-10k');
    expect(reason).toMatch(/4 of 4 questions of known answer were right/);
    expect(reason).toMatch(/10,000 counts and weights.* 500 items of the practice grammar/);
    expect(reason).toMatch(/Of 200 items drawn anew it answers 1\d\d as the grammar does/);
    expect(reason).not.toMatch(/never met/);
  });

  it('names labels that it never met', async () => {
    const example = { prompt: PROMPT, classes: [' Yes', ' Perchance'] };
    const { method, reason } = await check('practice-1k', { example });
    expect(method).toBe('echo');
    expect(reason).toMatch(/It never met " Perchance"/);
  });

  it('refuses labels that no score is of', async () => {
    const example = { prompt: 'Question: Is it? Ans', classes: ['wer', 'werk'] };
    const { method, findings } = await check('practice-1k', { example });
    expect(method).toBeNull();
    expect(findings.map(({ sentence }) => sentence).join()).toMatch(/runs across the end of the prompt/);
  });

  it('rejects when told to stop', async () => {
    const aborted = { signal: AbortSignal.abort() };
    await expect(check('practice-1k', aborted)).rejects.toMatchObject({ code: 'stopped' });
  });
});

describe('a model of the practice family', () => {
  it('is no model to write or judge with: it is not listed, and says so', async () => {
    expect((await port.listModels(signal)).some((name) => NAMES.includes(name))).toBe(false);
    const { capabilities } = await port.probe('practice-1k', signal);
    expect(capabilities.find(({ name }) => name === 'completions')).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/writes nothing/),
    });
  });

  it('gives the next-token and the drawn scores of its exact ones', async () => {
    const asked = { model: 'practice-3k', prompt: PROMPT, classes: [' Yes', ' No'], samples: 400, signal };
    const [exact, seen, drawn] = [
      await port.scoreItem({ ...asked, method: 'echo' }),
      await port.scoreItem({ ...asked, method: 'next-token' }),
      await port.scoreItem({ ...asked, method: 'sampled' }),
    ];
    for (const at of [0, 1]) {
      const logprob = exact.labels[at]?.logprob ?? 0;
      expect(seen.labels[at]?.logprob).toBeCloseTo(logprob, 9);
      expect(Math.abs(Math.exp(drawn.labels[at]?.logprob ?? 0) - Math.exp(logprob))).toBeLessThan(0.08);
    }
  });
});
