import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtFinds, isFound, searchPattern } from '@/components/ui/search';

describe('what is searched for', () => {
  test('nothing but blanks is nothing', () => {
    expect(searchPattern('  \n ')).toBeNull();
  });
  test('any case, any whitespace between the words', () => {
    const pattern = searchPattern('black  SEA');
    expect(pattern && isFound('Is the Black\nSea black?', pattern)).toBe(true);
    expect(pattern && isFound('blacksea', pattern)).toBe(false);
  });
  test('signs that mean something in patterns are searched for as they are', () => {
    for (const text of ['(a|b)', 'what?', '[x]', 'a.b', 'c:\\d', '{1}', '^$', '1+1*2', 'a-b', '/'])
      expect(isFound(`before ${text} after`, searchPattern(text) as RegExp), text).toBe(true);
    expect(isFound('axb', searchPattern('a.b') as RegExp)).toBe(false);
  });
  test('one row’s find does not hide the next row’s', () => {
    const pattern = searchPattern('a') as RegExp;
    expect([isFound('xxa', pattern), isFound('a', pattern), isFound('a', pattern)]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

test('the pieces make up the text, and every second one is a find', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ minLength: 1, unit: 'binary' }), (text, words) => {
      const pattern = searchPattern(words);
      const pieces = cutAtFinds(text, pattern);
      expect(pieces.join('')).toBe(text);
      for (const [at, piece] of pieces.entries())
        if (at % 2 === 1 && pattern) expect(isFound(piece, pattern)).toBe(true);
    }),
  );
});
