import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeTime } from '@/components/ui/relative-time';

const NOW = Date.UTC(2026, 0, 15, 12);
const MINUTE = 60_000;

describe('relativeTime', () => {
  it.each([
    [59_999, 'just now'],
    [MINUTE, '1 minute ago'],
    [59 * MINUTE, '59 minutes ago'],
    [60 * MINUTE, '1 hour ago'],
    [24 * 60 * MINUTE, 'yesterday'],
    [13 * 24 * 60 * MINUTE, 'last week'],
    [70 * 24 * 60 * MINUTE, '2 months ago'],
    [800 * 24 * 60 * MINUTE, '2 years ago'],
  ])('%d ms before is "%s"', (ago, words) => {
    expect(relativeTime(NOW - ago, NOW)).toBe(words);
  });

  it('never speaks of the future, even when clocks differ', () => {
    fc.assert(
      fc.property(fc.nat(1e10), (ahead) => {
        expect(relativeTime(NOW + ahead, NOW)).toBe('just now');
      }),
    );
  });
});
