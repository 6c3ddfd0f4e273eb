import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClusterSums,
  clusterMeans,
  differEnough,
  percentileInterval,
  resampledClusterMeans,
} from '@/lib/statistics/cluster-bootstrap';
import { quantile } from '@/lib/statistics/quantile';
import { seededRandom } from '@/lib/statistics/random';
import { studentQuantile } from '@/lib/statistics/student';
import { wilson } from '@/lib/statistics/wilson';
import { finished } from '../../support/scaling/records';

const single = (...columns: number[][]): ClusterSums => {
  const n = columns[0]?.length ?? 0;
  return {
    sizes: new Float64Array(n).fill(1),
    sums: Float64Array.from({ length: n * columns.length }, (_, at) => {
      const column = columns[at % columns.length] as number[];
      return column[Math.floor(at / columns.length)] as number;
    }),
  };
};
const drawn = (sums: ClusterSums, seed = 1, resamples?: number) =>
  finished(resampledClusterMeans(sums, { seed, ...(resamples && { resamples }) }));
const deviation = (values: Float64Array): number => {
  const middle = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (values.length - 1));
};

describe('the cluster bootstrap', () => {
  test('means by hand: a cluster counts for as many items as it has', () => {
    const sums = { sizes: Float64Array.of(3, 1), sums: Float64Array.of(3, 0, 0, 4) };
    expect(clusterMeans(sums)).toEqual([0.75, 1]);
  });

  test('the same seed gives the same means, another seed others; columns stay together', () => {
    const values = [1, 4, 2, 8, 5, 7];
    const [first, double] =
      drawn(
        single(
          values,
          values.map((one) => 2 * one),
        ),
      ) ?? [];
    expect(drawn(single(values))?.[0]).toEqual(first);
    expect(drawn(single(values), 2)?.[0]).not.toEqual(first);
    expect(double).toEqual(first?.map((one) => 2 * one));
  });

  test('five clusters that all go the same way are no evidence yet: six are', () => {
    expect(drawn(single([1, 1, 1, 1, 1]))).toBeNull();
    expect(drawn(single([1, 1, 1, 1, 1, 1]))?.[0]?.every((mean) => mean === 1)).toBe(true);
  });

  test('its spread is the standard error of independent items: √(p(1 − p) / n)', () => {
    const values = Array.from({ length: 400 }, (_, item) => Number(item % 10 < 3));
    const [means] = drawn(single(values)) ?? [];
    // √(0.3 × 0.7 / 400) = 0.0229
    expect(deviation(means as Float64Array)).toBeCloseTo(0.0229, 2);
    const [low, high] = percentileInterval(means as Float64Array, 400);
    expect(low).toBeCloseTo(0.3 - 1.96 * 0.0229, 2);
    expect(high).toBeCloseTo(0.3 + 1.96 * 0.0229, 2);
  });

  test('ten copies of each item are no more evidence than the item', () => {
    const values = Array.from({ length: 40 }, (_, item) => Number(item % 2));
    const once = drawn(single(values))?.[0] as Float64Array;
    const copied = {
      sizes: new Float64Array(40).fill(10),
      sums: Float64Array.from(values, (one) => 10 * one),
    };
    expect(percentileInterval(drawn(copied)?.[0] as Float64Array, 40)).toEqual(percentileInterval(once, 40));
  });

  test('covers the truth about as often as it says', () => {
    const random = seededRandom(11);
    let covered = 0;
    for (let run = 0; run < 200; run++) {
      const values = Array.from({ length: 60 }, () => -Math.log(1 - random()));
      const [low, high] = percentileInterval(drawn(single(values), run, 300)?.[0] as Float64Array, 60);
      if (low <= 1 && high >= 1) covered++;
    }
    expect(covered / 200).toBeGreaterThan(0.88);
    expect(covered / 200).toBeLessThan(0.98);
  });

  test('of ten clusters too: plain percentiles would leave the truth out more than one time in ten', () => {
    const random = seededRandom(5);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let [covered, plain] = [0, 0];
    for (let run = 0; run < 600; run++) {
      const values = Array.from({ length: 8 }, normal);
      const means = drawn(single(values), run, 400)?.[0] as Float64Array;
      const [low, high] = percentileInterval(means, 8);
      if (low <= 0 && high >= 0) covered++;
      if (quantile(means, 0.025) <= 0 && quantile(means, 0.975) >= 0) plain++;
    }
    expect(plain / 600).toBeLessThan(0.92);
    expect(covered / 600).toBeGreaterThan(0.93);
    expect(covered / 600).toBeLessThan(0.985);
  });

  test('clusters that differ in nothing do not count: six others are needed', () => {
    expect(differEnough([0, 0, 1, 1, 1, -1, 1, 0, 1e-17])).toBe(false);
    expect(differEnough([0, 0, 1, 1, 1, -1, 1, 0.1])).toBe(true);
  });

  test('every resampled mean lies between the least and the most of the clusters’', () => {
    const clusters = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.double({ min: -3, max: 3, noNaN: true })),
      {
        minLength: 6,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(clusters, fc.integer(), (list, seed) => {
        const sums = {
          sizes: Float64Array.from(list, ([size]) => size),
          sums: Float64Array.from(list, ([size, value]) => size * value),
        };
        const means = drawn(sums, seed, 50)?.[0] as Float64Array;
        const values = list.map(([, value]) => value);
        expect(Math.min(...means)).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(Math.max(...means)).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  test('takes a breath in long work', () => {
    const work = resampledClusterMeans(single(Array.from({ length: 5000 }, (_, at) => at)), { seed: 1 });
    expect(work.next().done).toBe(false);
  });
});

test('Student’s quantiles as the tables have them', () => {
  for (const [freedom, value] of [
    [5, 2.5706],
    [9, 2.2622],
    [30, 2.0423],
    [1e6, 1.96],
  ] as const)
    expect(Math.abs(studentQuantile(0.975, freedom) - value)).toBeLessThan(0.003);
});

test('Wilson’s interval: the score intervals of Newcombe 1998 (Statistics in Medicine 17, 857–872, table I)', () => {
  for (const [successes, n, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    expect(wilson(successes, n)[0]).toBeCloseTo(low, 4);
    expect(wilson(successes, n)[1]).toBeCloseTo(high, 4);
  }
});
