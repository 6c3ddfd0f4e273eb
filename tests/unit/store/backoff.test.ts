import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs } from '@/lib/store/backoff';

const attempt = fc.nat({ max: 10_000 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('a wait is never nothing and never longer than a quarter of a minute and a bit', () => {
  fc.assert(
    fc.property(attempt, random, (tries, chance) => {
      const ms = backoffMs(tries, chance);
      expect(ms).toBeGreaterThanOrEqual(200);
      expect(ms).toBeLessThanOrEqual(15_200);
    }),
  );
});

test('with the same luck, waits grow with the tries', () => {
  fc.assert(
    fc.property(attempt, random, (tries, chance) => {
      expect(backoffMs(tries + 1, chance)).toBeGreaterThanOrEqual(backoffMs(tries, chance));
    }),
  );
});
