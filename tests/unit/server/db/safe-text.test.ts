import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText, unescapeText } from '@/lib/server/db/safe-text';

const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0x10, 0x30, 0xd83d, 0xde00)))
  .map((units) => String.fromCharCode(...units));

describe('text that both databases store', () => {
  test('comes back exactly, whatever it was', () => {
    fc.assert(
      fc.property(anyUnits, (text) => unescapeText(escapeText(text)) === text),
      { numRuns: 2000 },
    );
  });

  test('holds no NUL and no lone surrogate', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const stored = escapeText(text);
        return stored.isWellFormed() && !stored.includes('\0');
      }),
    );
  });

  test('differs where the texts differ', () => {
    fc.assert(
      fc.property(anyUnits, anyUnits, (one, two) => (one === two) === (escapeText(one) === escapeText(two))),
    );
  });

  test.each(['', 'plain', 'Zeile\n\tmit Ä', '\u{1F600}', '\\u0000', "'; drop table nodes; --"])(
    'ordinary text stays as it is: %j',
    (text) => expect(escapeText(text)).toBe(text),
  );

  test('a part escapes to a part, so that a search finds it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string(),
        (before, part, after) => escapeText(before + part + after).includes(escapeText(part)),
      ),
    );
  });
});
