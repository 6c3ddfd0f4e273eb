import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrap, bootstrapMean, bootstrapPaired, mean } from '@/lib/statistics/bootstrap';
import { quantile, quantileOfSorted } from '@/lib/statistics/quantile';
import { seededRandom } from '@/lib/statistics/random';

describe('quantile', () => {
  test('as R and NumPy give it', () => {
    expect(quantile([3, 1, 2, 4], 0.25)).toBe(1.75);
    expect(quantile([5], 0.9)).toBe(5);
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantileOfSorted([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 1], 0.2)).toBe(-Infinity);
    expect(() => quantile([1], 1.2)).toThrow('share from 0 to 1');
  });

  test('rises with the share, between the least and the most', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(values, shares, shares, (list, one, other) => {
        const [low, high] = [quantile(list, Math.min(one, other)), quantile(list, Math.max(one, other))];
        expect(low).toBeLessThanOrEqual(high + 1e-6);
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list));
      }),
    );
  });
});

describe('bootstrap', () => {
  test('a seed gives the same interval again, another seed another one', () => {
    const values = [1, 4, 2, 8, 5, 7];
    const first = bootstrapMean(values, { seed: 1 });
    expect(bootstrapMean(values, { seed: 1 })).toEqual(first);
    expect(bootstrapMean(values, { seed: 2 })).not.toEqual(first);
    expect(values).toEqual([1, 4, 2, 8, 5, 7]);
  });

  test('nothing and one: no interval', () => {
    expect(bootstrapMean([], { seed: 1 })).toEqual({ value: null, interval: null, error: null });
    expect(bootstrapMean([3], { seed: 1 })).toEqual({ value: 3, interval: null, error: null });
  });

  test('a statistic that most resamples do not define has no interval', () => {
    const both = (sample: readonly number[]) => (new Set(sample).size === 2 ? 1 : null);
    expect(bootstrap([1, 2], both, { seed: 1 })).toMatchObject({ value: 1, interval: null });
  });

  test('the interval of a mean covers the truth about as often as it says', () => {
    const random = seededRandom(5);
    let covered = 0;
    for (let run = 0; run < 300; run++) {
      const values = Array.from({ length: 60 }, () => Number(random() < 0.3));
      const { interval } = bootstrapMean(values, { seed: run, resamples: 400 });
      if (interval && interval[0] <= 0.3 && interval[1] >= 0.3) covered++;
    }
    expect(covered / 300).toBeGreaterThan(0.9);
    expect(covered / 300).toBeLessThan(0.98);
  });

  test('many values of few kinds: the same interval as by drawing each value', () => {
    const values = Array.from({ length: 3000 }, (_, i) => (i % 10 < 2 ? 1 : i % 10 < 3 ? -1 : 0));
    const [fast, slow] = [
      bootstrapMean(values, { seed: 1, resamples: 4000 }),
      bootstrap(values, mean, { seed: 2, resamples: 1000 }),
    ];
    // √((0.3 − 0.1²) / 3000) = 0.00983
    expect(fast.value).toBeCloseTo(0.1, 12);
    expect(fast.error).toBeCloseTo(0.00983, 3);
    expect(slow.error).toBeCloseTo(0.00983, 3);
    for (const end of [0, 1] as const)
      expect(Math.abs((fast.interval?.[end] ?? 9) - (slow.interval?.[end] ?? 0))).toBeLessThan(0.002);
    expect(bootstrapMean(values, { seed: 1, resamples: 4000 })).toEqual(fast);
  });

  test('values that are all the same have the same mean in every resample', () => {
    const { interval, error } = bootstrapMean(Array(200).fill(0.5), { seed: 1 });
    expect([interval, error]).toEqual([[0.5, 0.5], 0]);
  });

  test('pairs: what is common to both takes no width', () => {
    const pairs = Array.from({ length: 40 }, (_, i) => [i * 10 + 1, i * 10] as const);
    const { value, interval } = bootstrapPaired(pairs, mean, mean, { seed: 1 });
    expect(value).toBeCloseTo(1, 9);
    expect(interval?.[0]).toBeCloseTo(1, 9);
    expect(interval?.[1]).toBeCloseTo(1, 9);
  });
});
