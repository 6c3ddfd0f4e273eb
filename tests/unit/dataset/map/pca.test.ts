import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '@/lib/dataset/map/eigen';
import { principalComponents } from '@/lib/dataset/map/pca';
import { seededRandom } from '@/lib/statistics/random';
import { isFiniteAll, matrixFrom } from './matrices';

const column = (data: Float32Array, width: number, place: number) =>
  Array.from(data).filter((_, i) => i % width === place);

describe('eigenvectors', () => {
  it('of a known matrix', () => {
    const { values, vectors } = symmetricEigen([Float64Array.of(2, 1), Float64Array.of(1, 2)]);
    expect(values[0]).toBeCloseTo(3, 12);
    expect(values[1]).toBeCloseTo(1, 12);
    expect(Math.abs(vectors[0]?.[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 12);
    expect((vectors[0]?.[0] ?? 0) * (vectors[0]?.[1] ?? 0)).toBeCloseTo(0.5, 12);
  });
  it('make the matrix again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 15, maxLength: 15 }),
        (numbers) => {
          const size = 5;
          const rows = Array.from({ length: size }, () => new Float64Array(size));
          let next = 0;
          for (let i = 0; i < size; i++)
            for (let j = i; j < size; j++) {
              const value = numbers[next++] ?? 0;
              (rows[i] as Float64Array)[j] = value;
              (rows[j] as Float64Array)[i] = value;
            }
          const { values, vectors } = symmetricEigen(rows);
          for (let i = 0; i < size; i++)
            for (let j = 0; j < size; j++) {
              const made = values.reduce(
                (sum, value, k) => sum + value * (vectors[k]?.[i] ?? 0) * (vectors[k]?.[j] ?? 0),
                0,
              );
              expect(made).toBeCloseTo(rows[i]?.[j] ?? 0, 8);
            }
        },
      ),
    );
  });
});

describe('principal components', () => {
  /** Worked by hand: centred x = ±1, ±2 along (3, 4) / 5, and ±0.5 across it. */
  const known = matrixFrom([
    [1.2 - 0.4, 1.6 + 0.3],
    [-1.2 - 0.4, -1.6 + 0.3],
    [0.6 + 0.4, 0.8 - 0.3],
    [-0.6 + 0.4, -0.8 - 0.3],
  ]);
  it('finds the axes of known data', () => {
    const { scores, shares } = principalComponents(known, 2, 1);
    const expected = [2, -2, 1, -1];
    for (const [i, value] of column(scores.data, 2, 0).entries())
      expect(value).toBeCloseTo(expected[i] ?? 0, 5);
    for (const value of column(scores.data, 2, 1)) expect(Math.abs(value)).toBeCloseTo(0.5, 5);
    expect(shares[0]).toBeCloseTo(10 / 11, 5);
    expect(shares[1]).toBeCloseTo(1 / 11, 5);
  });
  it('does not depend on the seed, nor on how wide the rows are', () => {
    const random = seededRandom(11);
    const narrow = Array.from({ length: 40 }, () => [random() * 9, random() * 4, random()]);
    const wide = narrow.map((row) => [...row, ...new Array<number>(600).fill(7)]);
    const one = principalComponents(matrixFrom(narrow), 2, 1).scores.data;
    for (const other of [
      principalComponents(matrixFrom(narrow), 2, 99),
      principalComponents(matrixFrom(wide), 2, 5),
    ])
      for (const [i, value] of other.scores.data.entries()) expect(value).toBeCloseTo(one[i] ?? 0, 3);
  });
  it('keeps distances where it keeps all components', () => {
    const rows = fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 4 }), {
      minLength: 6,
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, (numbers) => {
        const { scores } = principalComponents(matrixFrom(numbers), 4, 1);
        expect(isFiniteAll(scores.data)).toBe(true);
        const [a, b] = [numbers[0] ?? [], numbers[1] ?? []];
        const before = Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
        const after = Math.hypot(
          ...[0, 1, 2, 3].map((i) => (scores.data[i] ?? 0) - (scores.data[4 + i] ?? 0)),
        );
        expect(after).toBeCloseTo(before, 2);
      }),
      { numRuns: 60 },
    );
  });
  it.each([
    ['no rows', []],
    ['one row', [[1, 2]]],
    [
      'rows that are all the same',
      [
        [0.1, 0.2],
        [0.1, 0.2],
        [0.1, 0.2],
      ],
    ],
  ])('is zero for %s', (_name, rows) => {
    const { scores, shares } = principalComponents(matrixFrom(rows), 2, 1);
    expect(scores.rows).toBe(rows.length);
    expect(scores.data.every((value) => value === 0)).toBe(true);
    expect(shares).toEqual([0, 0]);
  });
});
