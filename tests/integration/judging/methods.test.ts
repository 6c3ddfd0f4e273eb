import { describe, expect, test } from 'vitest';
import { rankingSchema } from '@/lib/loom/ranking';
import { lastRanking, withJudges } from './judged';

const judgedBy = withJudges();

describe('Plackett–Luce', () => {
  const method = 'plackett-luce';

  test('finds no best where the judge looks at the place alone, and learns its taste for places', async () => {
    const judged = await judgedBy('judge-biased', { method, rotations: 5 });
    for (let i = 0; i < 5; i++) {
      const view = await judged.step();
      const ranking = lastRanking(view);
      expect(ranking).toMatchObject({
        method: 'listwise-plackett-luce',
        suggestion: null,
        noSuggestion: { code: 'below-threshold' },
      });
      expect(ranking.noSuggestion?.message).toMatch(
        /^Candidate 1 is the best with probability 0\.\d\d, below the 0\.70 you ask for\.$/,
      );
      expect(ranking.calls).toHaveLength(5);
      expect(ranking.estimate?.fittedOn).toBe(5 * (i + 1));
      await judged.take(view, ranking.order[0] ?? '');
    }
    const { estimate } = lastRanking(await judged.step());
    const effects = estimate?.positions['5'] ?? [];
    expect(effects.toSorted((a, b) => b - a)).toEqual(effects);
    expect(effects[0]).toBeGreaterThan(1);
  });

  test('stops as soon as a clear judge has decided, and asks fewer calls the better it knows it', async () => {
    const judged = await judgedBy('good', { method, rotations: 5 });
    const calls: number[] = [];
    for (let i = 0; i < 8; i++) {
      const view = await judged.step();
      const ranking = lastRanking(view);
      calls.push(ranking.calls.length);
      expect(ranking.suggestion).toBe(ranking.order[0]);
      expect(ranking.confidence).toBeGreaterThanOrEqual(0.7);
      expect(rankingSchema.parse(ranking)).toEqual(ranking);
      await judged.take(view, ranking.order[0] ?? '');
    }
    // How close two candidates are is chance: of six steps with a known judge, one order decides some, and two most.
    const known = calls.slice(2);
    expect(calls[0]).toBeLessThan(5);
    expect(known).toContain(1);
    expect(known.reduce((sum, one) => sum + one, 0) / known.length).toBeLessThanOrEqual(2.5);
  });

  test('keeps calls that cannot be read, and makes nothing of them', async () => {
    const judged = await judgedBy('judge-garbage', { method, rotations: 2 });
    const ranking = lastRanking(await judged.step());
    expect(ranking).toMatchObject({ suggestion: null, order: [], noSuggestion: { code: 'unparsable' } });
    expect(ranking.calls.map(({ replies }) => replies.length)).toEqual([2, 2]);
    expect(ranking.estimate).toBeUndefined();
  });

  test('says so where the judge cannot be asked', async () => {
    const judged = await judgedBy('quota', { method, rotations: 2 });
    expect(lastRanking(await judged.step()).noSuggestion?.code).toBe('judge-failed');
  });
});

describe('pointwise', () => {
  const method = 'pointwise';

  test('rates each candidate by each criterion alone, by the whole distribution of its rating', async () => {
    const judged = await judgedBy('good', { method, minConfidence: 0.2 });
    const { rubric } = judged.loom.settings.judge;
    const ranking = lastRanking(await judged.step());
    expect(ranking.calls).toHaveLength(5 * rubric.criteria.length);
    for (const { kind, shown, ratings, scores } of ranking.calls) {
      expect([kind, shown.length]).toEqual(['rating', 1]);
      const [[criterion, { probabilities, missingMass }] = ['', { probabilities: [], missingMass: 0 }]] =
        Object.entries(ratings ?? {});
      expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
      expect(missingMass).toBeCloseTo(0.04);
      const expected = probabilities.reduce((sum, p, i) => sum + p * (i + 1), 0);
      expect(scores?.[shown[0]?.nodeId ?? '']?.[criterion]?.score).toBeCloseTo(expected);
    }
    expect(ranking.suggestion).toBe(ranking.order[0]);
    expect(Object.values(ranking.estimate?.best ?? {}).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
  });

  test('says so where there are no log probabilities, and is less sure of what one draw tells', async () => {
    const confidences: number[] = [];
    for (const model of ['good', 'no-logprobs']) {
      const judged = await judgedBy(model, { method, minConfidence: 0 });
      const view = await judged.step();
      const ranking = lastRanking(view);
      confidences.push(ranking.confidence ?? 0);
      const says = view.step.notices.filter((text) =>
        text.includes('gives no log probabilities of its ratings'),
      );
      expect(says).toHaveLength(model === 'good' ? 0 : 1);
      expect(ranking.calls.every(({ ratings }) => (ratings === undefined) === (model !== 'good'))).toBe(true);
    }
    expect(confidences[1]).toBeLessThan(confidences[0] ?? 0);
  });

  test.each([
    ['judge-garbage', 2, null],
    ['judge-repairable', 2, 'read'],
  ] as const)('%s: one repair, and nothing made up', async (model, replies, read) => {
    const judged = await judgedBy(model, { method, minConfidence: 0 });
    const ranking = lastRanking(await judged.step());
    for (const call of ranking.calls) {
      expect(call.replies).toHaveLength(replies);
      expect(call.order === null).toBe(read === null);
    }
    expect(ranking.noSuggestion?.code ?? null).toBe(read === null ? 'unparsable' : null);
  });

  test('asks for as many likely tokens as the server gives', async () => {
    const judged = await judgedBy('few-logprobs', { method, minConfidence: 0 });
    const ranking = lastRanking(await judged.step());
    expect(ranking.calls.every(({ ratings }) => ratings !== undefined)).toBe(true);
  });
});

describe('pairwise', () => {
  const method = 'pairwise';

  test('compares every pair once, and suggests the one that wins', async () => {
    const judged = await judgedBy('good', { method, minConfidence: 0.5 });
    const ranking = lastRanking(await judged.step());
    const pairs = ranking.calls.map(({ shown }) =>
      shown
        .map(({ nodeId }) => nodeId)
        .sort()
        .join(),
    );
    expect(new Set(pairs).size).toBe(10);
    expect(ranking.calls.every(({ kind, shown }) => kind === 'pair' && shown.length === 2)).toBe(true);
    const wins = ranking.calls.filter(({ order }) => order?.[0] === ranking.suggestion).length;
    expect(wins).toBe(4);
  });

  test('finds no best where the judge looks at the place alone', async () => {
    const judged = await judgedBy('judge-biased', { method, minConfidence: 0.9 });
    expect(lastRanking(await judged.step()).noSuggestion?.code).toBe('below-threshold');
  });
});
