import { expect, test } from 'vitest';
import { weightShares } from '@/lib/judging/teaching/weight-shares';
import type { Rubric } from '@/lib/loom/settings';

const rubric = (...weights: number[]): Rubric => ({
  instructions: 'Prefer the clear one.',
  criteria: weights.map((weight, at) => ({
    id: `c${at}`,
    name: `C${at}`,
    description: 'd',
    weight,
    anchors: { low: '', high: '' },
  })),
});

test('weights on two scales stand side by side as shares; gates come after the criteria', () => {
  const shares = weightShares(rubric(3, 1), { weights: { c0: 0.5, 'gate:near-duplicate': -1, c1: -1.5 } });
  expect(shares.map(({ name, owner, learned }) => [name, owner, learned])).toEqual([
    ['C0', 0.75, 0.25],
    ['C1', 0.25, -0.75],
    ['near duplicate', 0, -0.5],
  ]);
});

test('weights that are all 0 have no share', () => {
  expect(weightShares(rubric(0, 0), { weights: {} }).map(({ owner, learned }) => [owner, learned])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
