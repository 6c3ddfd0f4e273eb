import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestByRatings, distributionOfSample } from '@/lib/judging/best-by-ratings';

const sure = (rating: number) => [1, 2, 3, 4, 5].map((one) => (one === rating ? 1 : 0));
const criteria = [
  { id: 'x', weight: 2 },
  { id: 'y', weight: 1 },
];

describe('the best by ratings', () => {
  it('is certain where the ratings are', () => {
    const rated = { a: { x: sure(4), y: sure(1) }, b: { x: sure(3), y: sure(2) } };
    expect(bestByRatings(rated, criteria)).toEqual({ a: 1, b: 0 });
  });

  it('is shared by equals', () => {
    const one = { x: sure(3), y: sure(2) };
    expect(bestByRatings({ a: one, b: one, c: { x: sure(1), y: sure(1) } }, criteria)).toEqual({
      a: 0.5,
      b: 0.5,
      c: 0,
    });
  });

  it('is the chance to be above', () => {
    const rated = { a: { x: [0, 0, 0.4, 0.6, 0] }, b: { x: [0, 0, 0.5, 0, 0.5] } };
    const best = bestByRatings(rated, [{ id: 'x', weight: 0 }]);
    // b at 5 wins; b at 3 loses to a at 4 and shares with a at 3.
    expect(best.b).toBeCloseTo(0.5 + 0.5 * 0.4 * 0.5);
  });

  it('takes a rating that could not be read for any of the five', () => {
    const best = bestByRatings({ a: { x: null }, b: { x: sure(5) } }, [{ id: 'x', weight: 1 }]);
    expect(best.a).toBeCloseTo(0.1);
  });

  it('is a distribution, and the better is the likelier', () => {
    const rating = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { minLength: 2, maxLength: 6 }), (ratings) => {
        const rated = Object.fromEntries(
          ratings.map(([x, y], i) => [`c${i}`, { x: distributionOfSample(x), y: distributionOfSample(y) }]),
        );
        const best = bestByRatings(rated, criteria);
        expect(Object.values(best).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
        ratings.forEach(([x, y], i) => {
          ratings.forEach(([x2, y2], j) => {
            if (x > x2 && y > y2) expect(best[`c${i}`]).toBeGreaterThan(best[`c${j}`] ?? 1);
          });
        });
      }),
    );
  });
});
