import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kendallTauB, meanTau, rankingTau } from '@/lib/statistics/kendall-tau';
import { meanReciprocalRank } from '@/lib/statistics/mean-reciprocal-rank';

describe('Kendall’s τ-b', () => {
  test('by hand: one swap of four is 4/6; the tie of SciPy’s example', () => {
    expect(kendallTauB([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(4 / 6, 12);
    expect(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079, 10);
  });

  test('not defined where all are tied, or on fewer than two', () => {
    expect(kendallTauB([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendallTauB([1], [1])).toBeNull();
    expect(rankingTau(['a'], ['a'])).toBeNull();
    expect(rankingTau(['a', 'b'], ['c', 'd'])).toBeNull();
    expect(() => kendallTauB([1, 2], [1])).toThrow('2 values cannot be paired with 1');
  });

  test('partial rankings count on what they share, ties in an inner list', () => {
    expect(rankingTau(['a', 'x', 'b', 'c'], ['c', 'b', 'y', 'a'])).toBe(-1);
    expect(rankingTau(['a', 'b', 'c'], ['a', ['b', 'c']])).toBeCloseTo(2 / Math.sqrt(6), 12);
  });

  test('1 with itself, −1 reversed, the same both ways, between −1 and 1', () => {
    const shuffles = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 2 });
    fc.assert(
      fc.property(shuffles, shuffles, (one, other) => {
        expect(rankingTau(one, one)).toBeCloseTo(1, 12);
        expect(rankingTau(one, one.toReversed())).toBeCloseTo(-1, 12);
        const tau = rankingTau(one, other);
        expect(rankingTau(other, one)).toBe(tau);
        if (tau !== null) expect(Math.abs(tau)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('its mean leaves out pairs without a τ', () => {
    const { n, value, interval } = meanTau(
      [
        [
          ['a', 'b'],
          ['a', 'b'],
        ],
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
        [['a'], ['a']],
      ],
      { seed: 1 },
    );
    expect(n).toBe(2);
    expect(value).toBe(0);
    expect(interval).toEqual([-1, 1]);
  });
});

describe('mean reciprocal rank', () => {
  test('by hand; what is not there counts 0', () => {
    const { value, interval } = meanReciprocalRank([1, 2, 4, null], { seed: 3 });
    expect(value).toBeCloseTo((1 + 0.5 + 0.25) / 4, 12);
    expect(interval?.[0]).toBeGreaterThanOrEqual(0);
    expect(interval?.[1]).toBeLessThanOrEqual(1);
  });

  test('nothing to rank; a place before the first', () => {
    expect(meanReciprocalRank([], { seed: 1 })).toEqual({ value: null, interval: null, error: null });
    expect(() => meanReciprocalRank([0], { seed: 1 })).toThrow('counts from 1');
  });
});
