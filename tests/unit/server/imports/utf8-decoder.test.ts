import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormatError } from '@/lib/formats/format-error';
import { firstInvalid } from '@/lib/server/imports/first-invalid';
import { Utf8Decoder } from '@/lib/server/imports/utf8-decoder';

const encoder = new TextEncoder();

/** The bytes cut into pieces of these lengths, the rest at the end. */
const pieces = (bytes: Uint8Array, lengths: number[]): Uint8Array[] => {
  const cut: Uint8Array[] = [];
  let from = 0;
  for (const length of lengths) {
    cut.push(bytes.slice(from, from + length));
    from += length;
  }
  return [...cut, bytes.slice(from)];
};
const decode = (parts: Uint8Array[]): string => {
  const decoder = new Utf8Decoder();
  const text = parts.map((part) => decoder.push(part)).join('');
  decoder.end();
  return text;
};
const placeOf = (parts: Uint8Array[]): number | null => {
  try {
    decode(parts);
    return null;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return Number(/^byte ([\d,]+)$/.exec(error.where ?? '')?.[1]?.replaceAll(',', ''));
  }
};
const lengths = fc.array(fc.nat({ max: 9 }), { maxLength: 30 });

test('any text comes back, however its bytes are cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), lengths, (text, cuts) => {
      const plain = text.replace(/^\uFEFF/u, '');
      expect(decode(pieces(encoder.encode(plain), cuts))).toBe(plain);
      expect(decode(pieces(encoder.encode(`\uFEFF${plain}`), cuts))).toBe(plain);
    }),
  );
});

test('bytes that are not UTF-8 are refused at the first of them, however they are cut', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom([0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80], [0x80], [0xc3, 0x28]),
      fc.string(),
      lengths,
      (before, wrong, after, cuts) => {
        const head = encoder.encode(`x${before}`);
        const bytes = Uint8Array.from([...head, ...wrong, ...encoder.encode(`y${after}`)]);
        expect(placeOf(pieces(bytes, cuts))).toBe(head.length);
      },
    ),
  );
});

test('a file cut off in the middle of a character says so', () => {
  const cut = encoder.encode('so far 🌲').slice(0, -1);
  expect(() => decode([cut])).toThrow(/cut off/);
  expect(placeOf([cut])).toBe('so far '.length);
});

test('what is valid agrees with the decoder of the platform', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      let valid = true;
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
      } catch {
        valid = false;
      }
      expect(firstInvalid(bytes) === -1).toBe(valid);
    }),
    { numRuns: 5000 },
  );
});
