import { expect, test } from 'vitest';
import { estimateRun, moneyFor } from '@/lib/judging/leaderboard/estimate-run';
import type { Rubric } from '@/lib/loom/settings';

const rubric: Rubric = {
  instructions: 'Prefer the clear one.',
  criteria: ['clear', 'novel'].map((id) => ({
    id,
    name: id,
    description: id,
    weight: 1,
    anchors: { low: '', high: '' },
  })),
};
const usage = { calls: 10, tokensInPerCall: 200, tokensOutPerCall: 20, candidates: 4.8 };

test('calls by method, tokens by what calls took so far', () => {
  const of = (method: 'kemeny' | 'plackett-luce' | 'pointwise' | 'pairwise') =>
    estimateRun({ method, rubric, rotations: 3 }, 10, usage);
  expect(of('kemeny')).toEqual({ calls: { least: 30, most: 50 }, tokens: { in: 10_000, out: 1000 } });
  expect(of('plackett-luce').calls).toEqual({ least: 10, most: 30 });
  expect(of('pointwise').calls).toEqual({ least: 100, most: 100 });
  expect(of('pairwise').calls).toEqual({ least: 100, most: 100 });
  expect(moneyFor({ in: 10_000, out: 1000 }, { in: 2, out: 10 })).toBeCloseTo(0.03, 12);
});

test('without a call to go by no tokens are made up', () => {
  const none = { calls: 0, tokensInPerCall: 0, tokensOutPerCall: 0, candidates: 0 };
  expect(estimateRun({ rubric, rotations: 1 }, 3, none)).toEqual({
    calls: { least: 3, most: 9 },
    tokens: null,
  });
});
