import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '@/lib/server/db/excerpt';

describe('excerptOf', () => {
  test('a short text is shown whole, on one line', () => {
    expect(excerptOf('one\n\n  two\tthree', 'TWO')).toBe('one two three');
  });

  test('a long text is cut on both sides, with ellipses', () => {
    const excerpt = excerptOf(`${'a'.repeat(200)} needle ${'b'.repeat(200)}`, 'needle');
    expect(excerpt).toMatch(/^…a{59} needle b{59}…$/);
  });

  test('splits no character', () => {
    fc.assert(
      fc.property(fc.nat({ max: 130 }), (length) => {
        const emojis = '\u{1F600}'.repeat(length);
        return excerptOf(`${emojis}x${emojis}`, 'x').isWellFormed();
      }),
    );
  });

  test('is bounded, and holds what was found, in texts of any letters', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constant('İ'.repeat(200)));
    const part = fc.constantFrom('needle', 'a.b', '(x', '[', '\\d', '𝒳', 'ß|');
    fc.assert(
      fc.property(text, part, text, (before, found, after) => {
        const excerpt = excerptOf(before + found + after, found);
        expect(excerpt).toContain(found);
        expect(excerpt.length).toBeLessThanOrEqual(2 * 62 + found.length);
      }),
    );
  });

  test('what is not there gives the beginning', () => {
    expect(excerptOf('abc', 'x')).toBe('abc');
  });
});
