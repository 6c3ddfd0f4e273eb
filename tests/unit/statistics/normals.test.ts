import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cholesky, inverse, logDeterminant, solve, solveUpper } from '@/lib/statistics/cholesky';
import { normalQuantile, twoSidedP } from '@/lib/statistics/normal';
import { quasiNormals } from '@/lib/statistics/quasi-normal';

describe('the normal quantile', () => {
  test('as the tables have it', () => {
    for (const [share, value] of [
      [0.5, 0],
      [0.975, 1.959963985],
      [0.01, -2.326347874],
      [1e-6, -4.753424309],
    ] as const)
      expect(normalQuantile(share)).toBeCloseTo(value, 7);
    expect(() => normalQuantile(1)).toThrow('between 0 and 1');
  });

  test('turns the tail round', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), (tail) => {
        expect(twoSidedP(normalQuantile(tail)) / 2 / tail).toBeCloseTo(1, 5);
        expect(normalQuantile(1 - tail)).toBeCloseTo(-normalQuantile(tail), 5);
      }),
    );
  });
});

test('points of a normal distribution: mean 0, variance 1, hardly correlated, the same for a seed', () => {
  const [size, count] = [6, 2048];
  const points = quasiNormals(size, count, 3);
  const moment = (i: number, j: number) => {
    let sum = 0;
    for (let k = 0; k < count; k++)
      sum += (points[k * size + i] as number) * (points[k * size + j] as number);
    return sum / count;
  };
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) expect(Math.abs(moment(i, j) - (i === j ? 1 : 0))).toBeLessThan(0.1);
  expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 9);
  expect(quasiNormals(size, count, 3)).toEqual(points);
  expect(quasiNormals(size, count, 4)).not.toEqual(points);
});

describe('Cholesky', () => {
  test('by hand', () => {
    const lower = cholesky(Float64Array.of(4, 2, 2, 5), 2);
    expect([...(lower ?? [])]).toEqual([2, 0, 1, 2]);
    expect(logDeterminant(lower as Float64Array, 2)).toBeCloseTo(Math.log(16), 12);
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
    expect(cholesky(Float64Array.of(Number.NaN), 1)).toBeNull();
  });

  test('solves and inverts what is A·Aᵀ + I', () => {
    const size = 4;
    const entries = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(entries, (a) => {
        const matrix = new Float64Array(16);
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) {
            matrix[i * size + j] = i === j ? 1 : 0;
            for (let k = 0; k < size; k++)
              matrix[i * size + j] =
                (matrix[i * size + j] ?? 0) + (a[i * size + k] ?? 0) * (a[j * size + k] ?? 0);
          }
        const lower = cholesky(matrix, size) as Float64Array;
        const b = Float64Array.of(1, -2, 3, 0.5);
        const x = solve(lower, b);
        const inverted = inverse(lower, size);
        for (let i = 0; i < size; i++) {
          const times = (other: (k: number) => number) =>
            [0, 1, 2, 3].reduce((sum, k) => sum + (matrix[i * size + k] ?? 0) * other(k), 0);
          expect(times((k) => x[k] ?? 0)).toBeCloseTo(b[i] ?? 0, 6);
          expect(times((k) => inverted[k * size + i] ?? 0)).toBeCloseTo(1, 6);
        }
        const y = solveUpper(lower, b);
        const norm = [0, 1, 2, 3].reduce(
          (sum, i) =>
            sum +
            [0, 1, 2, 3].reduce((s, j) => s + (y[i] ?? 0) * (matrix[i * size + j] ?? 0) * (y[j] ?? 0), 0),
          0,
        );
        expect(norm).toBeCloseTo(1 + 4 + 9 + 0.25, 4);
      }),
    );
  });
});
