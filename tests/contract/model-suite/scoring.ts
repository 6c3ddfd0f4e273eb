import { describe, expect, it } from 'vitest';
import { ModelError, type ModelPort, type ScoringMethod } from '@/lib/server/ports/model';

interface Scored {
  port: ModelPort;
  model: string;
}

const PROMPT = 'Question: Do bats live in caves?\nAnswer: Yes\n\nQuestion: Do all birds lay eggs?\nAnswer:';
const CLASSES = [' Yes', ' No'];
const still = (): AbortSignal => new AbortController().signal;

/** What every model adapter must keep to when it scores. */
export const describeScoring = (subject: () => Scored, method: ScoringMethod | null): void => {
  const check = (over: Partial<Parameters<ModelPort['checkScoring']>[0]> = {}) => {
    const { port, model } = subject();
    return port.checkScoring({
      model,
      task: 'classification',
      example: { prompt: PROMPT, classes: CLASSES },
      method: 'best',
      signal: still(),
      ...over,
    });
  };
  const score = (over: Partial<Parameters<ModelPort['scoreItem']>[0]> = {}) => {
    const { port, model } = subject();
    return port.scoreItem({
      model,
      method: method ?? 'echo',
      prompt: PROMPT,
      classes: CLASSES,
      samples: 20,
      signal: still(),
      ...over,
    });
  };

  describe('checking how a model can be scored', () => {
    it('finds the method, and says of each that it tried what came of it', async () => {
      const found = await check();
      expect(found.method).toBe(method);
      expect(found.reason).toMatch(/^\S.{8,}[.!?]$/s);
      expect(found.findings.length).toBeGreaterThan(0);
      for (const { sentence } of found.findings) expect(sentence).toMatch(/^\S.{8,}[.!?]$/s);
      const good = found.findings.filter(({ ok }) => ok).map((finding) => finding.method);
      expect(good).toEqual(method === null ? [] : [method]);
    });

    it('tries a wanted method alone', async () => {
      if (method === null) return;
      const found = await check({ method });
      expect(found.method).toBe(method);
      expect(found.findings.map((finding) => finding.method)).toEqual([method]);
    });

    it('says of a model that is not there that it is not there', async () => {
      await expect(check({ model: 'no-such-model-here' })).rejects.toMatchObject({
        name: 'ModelError',
        code: 'no-such-model',
      });
    });

    it('rejects when aborted before it began', async () => {
      await expect(check({ signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Error);
    });
  });

  describe.runIf(method !== null)('scoring an item', () => {
    it('gives each class in its order a probability, all together at most one', async () => {
      const { labels } = await score();
      expect(labels.map(({ label }) => label)).toEqual(CLASSES);
      const known = labels.flatMap(({ logprob }) => (logprob === null ? [] : [Math.exp(logprob)]));
      expect(known.length).toBeGreaterThan(0);
      expect(known.reduce((sum, p) => sum + p, 0)).toBeLessThanOrEqual(1 + 1e-6);
      for (const { logprob, atMost } of labels) {
        expect(logprob === null).toBe(atMost !== null);
        expect(logprob ?? atMost ?? 1).toBeLessThanOrEqual(0);
      }
    });

    it('does not depend on the order of the classes', async () => {
      if (method === 'sampled') return;
      const there = await score();
      const back = await score({ classes: [...CLASSES].reverse() });
      expect(back.labels.toReversed()).toEqual(there.labels);
    });

    it('counts tokens as whole numbers, or says that it does not know', async () => {
      const { tokensIn, tokensOut } = await score();
      for (const count of [tokensIn, tokensOut])
        if (count !== null) expect(Number.isInteger(count) && count >= 0).toBe(true);
    });

    it('rejects when aborted before it began', async () => {
      await expect(score({ signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Error);
    });

    it('says of a model that is not there that it is not there, not that the item is at fault', async () => {
      const error = await score({ model: 'no-such-model-here' }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ModelError);
      expect((error as ModelError).code).toBe('no-such-model');
    });
  });
};
