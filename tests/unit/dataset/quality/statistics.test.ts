import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '@/lib/dataset/map/eigen';
import { eigenvalues } from '@/lib/dataset/quality/statistics/eigenvalues';
import { mannWhitney } from '@/lib/dataset/quality/statistics/mann-whitney';
import { medianOfSorted } from '@/lib/dataset/quality/statistics/median';
import { runsTest } from '@/lib/dataset/quality/statistics/runs-test';
import { sortedWhole } from '@/lib/dataset/quality/statistics/sorted';
import { topIndices } from '@/lib/dataset/quality/statistics/top-indices';
import { binomialTail } from '@/lib/statistics/binomial';
import { twoSidedP } from '@/lib/statistics/normal';

describe('two-sided p of the normal distribution', () => {
  it.each([
    [0, 1],
    [1, 0.31731050786],
    [1.959963984540054, 0.05],
    [-2.5758293035489, 0.01],
    [6, 1.973175290075e-9],
  ])('of z = %f', (z, p) => {
    expect(twoSidedP(z) / p).toBeCloseTo(1, 6);
  });
});

describe('the binomial tail', () => {
  it.each([
    [2, 3, 0.5, 0.5],
    [0, 5, 0.3, 1],
    [6, 5, 0.3, 0],
    [5, 5, 0.3, 0.3 ** 5],
    [9, 10, 0.5, 11 / 1024],
    [3, 4, 0, 0],
    [3, 4, 1, 1],
  ])('of %i or more in %i at %f', (k, n, p, tail) => {
    expect(binomialTail(k, n, p)).toBeCloseTo(tail, 12);
  });
});

it('takes the median of odd, even and no numbers', () => {
  expect([medianOfSorted([1, 2, 9]), medianOfSorted([1, 2, 4, 9]), medianOfSorted([])]).toEqual([
    2,
    3,
    Number.NaN,
  ]);
});

describe('Mann–Whitney', () => {
  it('knows the extremes and the middle', () => {
    expect(mannWhitney([4, 5, 6], [1, 2, 3])).toMatchObject({ auc: 1, delta: 1 });
    expect(mannWhitney([1, 2, 3], [4, 5, 6])).toMatchObject({ auc: 0, delta: -1 });
    expect(mannWhitney([5, 5], [5, 5, 5])).toEqual({ auc: 0.5, delta: 0, p: 1 });
  });

  it('gives the hand-computed p with ties', () => {
    // U = ½ + ½ + 1 of 20; three 2s and three 4s are tied: Σ(t³ − t) = 48
    const { auc, p } = mannWhitney([1, 2, 2, 3], [2, 4, 4, 4, 6]);
    expect(auc).toBeCloseTo(2 / 20, 12);
    const variance = (20 / 12) * (10 - (24 + 24) / 72);
    expect(p).toBeCloseTo(twoSidedP((2 - 10) / Math.sqrt(variance)), 12);
  });

  it('counts pairs as a count of all pairs does', () => {
    const values = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, values, (first, second) => {
        const wins = first.flatMap((a) => second.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
        const auc = wins.reduce((sum, win) => sum + win, 0) / wins.length;
        const sort = (list: number[]) => list.toSorted((a, b) => a - b);
        expect(mannWhitney(sort(first), sort(second)).auc).toBeCloseTo(auc, 12);
      }),
    );
  });
});

describe('the runs test', () => {
  it('counts runs and gives the textbook numbers', () => {
    const test = runsTest([0, 0, 1, 1, 1, 0, 1], 2);
    expect(test.runs).toBe(4);
    expect(test.expected).toBeCloseTo(1 + (2 * 3 * 4) / 7, 12);
    expect(test.deviation ** 2).toBeCloseTo((24 * (24 - 7)) / (49 * 6), 12);
  });

  it('has the mean and the variance of all orders of the same labels', () => {
    for (const labels of [
      [0, 0, 0, 1, 1],
      [0, 0, 1, 1, 2, 2],
      [0, 1, 1, 1, 2, 3],
      [0, 0, 0, 0, 0, 1],
    ]) {
      const runs = permutations(labels).map((order) => order.filter((one, i) => one !== order[i - 1]).length);
      const mean = runs.reduce((sum, one) => sum + one, 0) / runs.length;
      const variance = runs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / runs.length;
      const test = runsTest(labels, 4);
      expect(test.expected).toBeCloseTo(mean, 10);
      expect(test.deviation ** 2).toBeCloseTo(variance, 10);
    }
  });

  it('has nothing to say of one label or of one item', () => {
    for (const labels of [[], [1], [1, 1, 1]]) expect(runsTest(labels, 2)).toMatchObject({ z: 0, p: 1 });
  });
});

const permutations = (list: number[]): number[][] =>
  list.length === 0
    ? [[]]
    : list.flatMap((one, at) => permutations(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));

describe('eigenvalues', () => {
  const matrix = (rows: number[][]) => rows.map((row) => Float64Array.from(row));

  it('are those computed by hand', () => {
    expect(
      [
        ...eigenvalues(
          matrix([
            [2, 1],
            [1, 2],
          ]),
        ),
      ].map((v) => v.toFixed(12)),
    ).toEqual(['1.000000000000', '3.000000000000']);
    expect([...eigenvalues(matrix([[5]]))]).toEqual([5]);
    expect([...eigenvalues([])]).toEqual([]);
    expect(
      [
        ...eigenvalues(
          matrix([
            [1, 1, 1],
            [1, 1, 1],
            [1, 1, 1],
          ]),
        ),
      ].at(-1),
    ).toBeCloseTo(3, 12);
    expect([
      ...eigenvalues(
        matrix([
          [3, 0, 0],
          [0, -1, 0],
          [0, 0, 2],
        ]),
      ),
    ]).toEqual([-1, 2, 3]);
  });

  it('are those that Jacobi rotations find', () => {
    const size = fc.integer({ min: 1, max: 14 });
    const entries = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 196, maxLength: 196 });
    fc.assert(
      fc.property(size, entries, (n, values) => {
        const rows = Array.from({ length: n }, (_, i) =>
          Float64Array.from({ length: n }, (_zero, j) => values[Math.min(i, j) * 14 + Math.max(i, j)] ?? 0),
        );
        const known = symmetricEigen(rows).values.toSorted((a, b) => a - b);
        const found = eigenvalues(rows);
        for (const [i, value] of known.entries()) expect(found[i]).toBeCloseTo(value, 7);
      }),
    );
  });
});

it('sorts whole numbers, small ones by counting', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 40 });
  const small = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(numbers, small), (list) => {
      const values = Float64Array.from(list);
      expect(sortedWhole(values)).toEqual(values.toSorted());
      expect([...values]).toEqual(list);
    }),
  );
});

it('picks the largest scores above nothing, earlier ones first among equals', () => {
  expect(topIndices(Float64Array.of(1, 0, 3, 1, 2, 1), 3)).toEqual([2, 4, 0]);
  expect(topIndices(Float64Array.of(1, 0, 0), 5)).toEqual([0]);
  const scores = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 10 }), (list, limit) => {
      const plain = list
        .map((score, at) => ({ score, at }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.at - b.at)
        .slice(0, limit);
      expect(topIndices(Float64Array.from(list), limit)).toEqual(plain.map(({ at }) => at));
    }),
  );
});
