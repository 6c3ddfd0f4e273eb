import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '@/lib/judging/explain/explain';
import type { Ranking } from '@/lib/loom/ranking';
import { type Asked, LABELS, rankingBy } from './random-judge';

const anyAsked = (method: Asked['method']): fc.Arbitrary<Asked> =>
  fc.record({
    method: fc.constant(method),
    candidates: fc.integer({ min: 2, max: 6 }),
    rotations: fc.integer({ min: 1, max: 6 }),
    minConfidence: fc.constantFrom(0, 0.5, 0.67, 0.9, 1),
    garbage: fc.constantFrom(0, 0, 0.3, 0.9),
    logprobs: fc.boolean(),
    wantedLabel: fc.constantFrom(null, ...LABELS),
    before: fc.constantFrom(0, 6),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    learned: fc.constantFrom(false, false, true),
  });

async function explained(asked: Asked) {
  const { ranking, input } = await rankingBy(asked);
  // As it comes back from the database.
  const stored = JSON.parse(JSON.stringify(ranking)) as Ranking;
  const candidates = input.candidates.map(({ id }) => id);
  const { judge, labels } = input;
  const told = explain({
    ranking: stored,
    judge,
    candidates,
    labels,
    flags: {},
    wantedLabel: asked.wantedLabel,
  });
  return { ranking: stored, told };
}

describe('worked out again from the stored calls, the order is the stored one', () => {
  const runs: [Asked['method'], number][] = [
    ['kemeny', 150],
    ['plackett-luce', 40],
    ['pointwise', 60],
    ['pairwise', 40],
  ];
  test.each(runs)('%s', async (method, numRuns) => {
    await fc.assert(
      fc.asyncProperty(anyAsked(method), async (asked) => {
        const { ranking, told } = await explained(asked);
        expect(told.order).toEqual(ranking.order);
        expect(told.agrees).toBe(true);
        if (ranking.suggestion) expect(told.order[0]).toBe(ranking.suggestion);
      }),
      { numRuns },
    );
  });
});

const ASKED: Asked = {
  method: 'kemeny',
  candidates: 4,
  rotations: 3,
  minConfidence: 0.67,
  garbage: 0,
  logprobs: true,
  wantedLabel: null,
  before: 6,
  seed: 7,
};

test('the pairs of Kemeny’s table add up to its distance', async () => {
  const { told } = await explained(ASKED);
  const [stage] = told.stages;
  if (stage?.kind !== 'kemeny') throw new Error('no Kemeny stage');
  const against = stage.order.flatMap((_, i) =>
    stage.order.map((_, j) => (i < j ? stage.ahead[j]?.[i] : 0) ?? 0),
  );
  expect(against.reduce((sum, one) => sum + one, 0)).toBe(stage.distance);
  for (const [i, row] of stage.ahead.entries())
    for (const [j, ahead] of row.entries())
      expect(ahead + (stage.ahead[j]?.[i] ?? 0)).toBe(i === j ? 0 : stage.read);
});

test('after the last call the probabilities are those that were stored', async () => {
  const { ranking, told } = await explained({ ...ASKED, method: 'plackett-luce', minConfidence: 1 });
  const [stage] = told.stages;
  if (stage?.kind !== 'places') throw new Error('no stage of places');
  expect(stage.exact).toBe(true);
  expect(stage.rounds).toHaveLength(ranking.calls.length);
  expect(stage.rounds.at(-1)?.best).toEqual(ranking.estimate?.best);
});

test('a ranking from before the certainty was kept is explained, and says that it is not exact', async () => {
  const { ranking, input } = await rankingBy({ ...ASKED, method: 'plackett-luce' });
  const { known: _, ...estimate } = ranking.estimate ?? { best: {}, positions: {}, fittedOn: 0, spread: 1 };
  const told = explain({
    ranking: { ...ranking, estimate },
    judge: input.judge,
    candidates: input.candidates.map(({ id }) => id),
    labels: new Map(),
    flags: {},
    wantedLabel: null,
  });
  expect(told.stages[0]).toMatchObject({ kind: 'places', exact: false });
});

test('learned weights: each sum is what its parts come to, and the order follows it', async () => {
  const { ranking, input } = await rankingBy(ASKED);
  const weights = { clear: 1.5, new: -0.5, 'gate:length': -2 };
  const flagged = ranking.order[0] ?? '';
  const learned = { weights, createdAt: 5 } as unknown as NonNullable<typeof input.judge.learned>;
  const told = explain({
    ranking: { ...ranking, estimate: { best: {}, positions: {}, fittedOn: 0, spread: 0, learnedAt: 5 } },
    judge: { ...input.judge, learned },
    candidates: input.candidates.map(({ id }) => id),
    labels: new Map(),
    flags: { [flagged]: [{ gate: 'length', severity: 'warn', reason: 'Long.' }] },
    wantedLabel: null,
  });
  const stage = told.stages.find(({ kind }) => kind === 'weights');
  if (stage?.kind !== 'weights') throw new Error('no stage of weights');
  const sumOf = (id: string) => {
    const scores = ranking.scores[id];
    return 1.5 * (scores?.clear?.score ?? 0) - 0.5 * (scores?.new?.score ?? 0) - (id === flagged ? 2 : 0);
  };
  for (const id of stage.order) expect(stage.sums[id]?.sum).toBeCloseTo(sumOf(id), 9);
  expect(stage.order.map(sumOf)).toEqual(stage.order.map(sumOf).toSorted((one, other) => other - one));
});

test('a judge that could not be read leaves no stage and no order', async () => {
  for (const method of ['kemeny', 'plackett-luce', 'pointwise', 'pairwise'] as const) {
    const { ranking, told } = await explained({ ...ASKED, method, garbage: 1 });
    expect(ranking.suggestion).toBeNull();
    expect(told).toEqual({ stages: [], order: [], agrees: true });
  }
});
