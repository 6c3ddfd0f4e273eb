import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '@/lib/formats/format-error';
import { openJsonReader } from '@/lib/formats/json/open-json-reader';

function read(...pieces: string[]): unknown {
  const reader = openJsonReader();
  for (const piece of pieces) reader.push(piece);
  return reader.end();
}

const refusal = (...pieces: string[]): [string, string | null] => {
  try {
    read(...pieces);
  } catch (error) {
    if (error instanceof FormatError) return [error.message, error.where];
    throw error;
  }
  throw new Error('it was read');
};

/** The same text in pieces that end anywhere, also in the middle of a character. */
const cut = (text: string, places: readonly number[]): string[] => {
  const ends = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...ends].map((from, i) => text.slice(from, ends[i] ?? text.length));
};

describe('a JSON reader', () => {
  it('gives what JSON.parse gives, however the text is cut', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false, maxDepth: 4 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.boolean(),
        (value, places, spaced) => {
          const text = JSON.stringify(value, null, spaced ? 2 : 0);
          expect(read(...cut(text, places))).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads and refuses the same texts as JSON.parse', () => {
    const token = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"a"',
        '"',
        '\\',
        '\\u00',
        '\\ud83d',
        '\n',
        ' ',
        '0',
        '-',
        '1',
        '.5',
        'e',
      ],
      ...[
        'E+',
        'true',
        'nul',
        'null',
        'false',
        '\u0001',
        'é',
        '😀',
        '\uFEFF',
        '"\uFEFF"',
        '"\\ufeff"',
        '/',
        "'",
      ],
    );
    const whole = (text: string, parse: (text: string) => unknown) => {
      try {
        return { value: parse(text) };
      } catch (error) {
        expect(error).toBeInstanceOf(parse === read ? FormatError : SyntaxError);
        return null;
      }
    };
    const wrapped = fc
      .array(token, { maxLength: 7 })
      .chain((tokens) => fc.constantFrom(tokens.join(''), `[${tokens.join('')}]`, `"${tokens.join('')}"`));
    fc.assert(
      fc.property(wrapped, (text) => {
        // The tokenizer passes over byte order marks up to the first text: they hold nothing.
        fc.pre(!/^[^"]*\uFEFF/u.test(text));
        expect(whole(text, read)).toEqual(whole(text, JSON.parse));
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps characters that look like byte order marks, but not the mark itself', () => {
    expect(read('\uFEFF{"a":"\uFEFFb\uFEFF', '\uFEFF","\uFEFF":"\\ufeff\\uFEFFx"}')).toEqual({
      a: '\uFEFFb\uFEFF\uFEFF',
      '\uFEFF': '\uFEFF\uFEFFx',
    });
    expect(read('', '\uFEFF', '1')).toBe(1);
    expect(refusal('["a",\uFEFF1]')[0]).toContain('is not JSON');
  });

  it('keeps halves of surrogate pairs, and joins those that were cut apart', () => {
    expect(read('"\\ud800x\\udc00"')).toBe('\ud800x\udc00');
    expect(read('"\ud83d', '\ude00"')).toBe('😀');
    expect(read('"\\ud83d', '\\ude00"')).toBe('😀');
  });

  it('makes a __proto__ key a property like any other', () => {
    const value = read('{"__proto__":{"x":1},"constructor":{"prototype":{"y":2}}}') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { x?: number; y?: number }).x).toBeUndefined();
    expect(({} as { x?: number; y?: number }).y).toBeUndefined();
  });

  it('reads 300,000 levels, and refuses what never ends', () => {
    const deep = 300_000;
    let value = read('{"a":['.repeat(deep / 2), `${']}'.repeat(deep / 2)}`);
    let levels = 0;
    for (; typeof value === 'object' && value !== null; levels++)
      value = Array.isArray(value) ? value[0] : (value as { a: unknown }).a;
    expect(levels).toBe(deep);
    expect(refusal('['.repeat(2_500_000))[0]).toBe('The JSON is nested more than 2,000,000 levels deep.');
  }, 60_000);

  it.each([
    ['nothing', [''], 'The file is empty.', null],
    ['only spaces', [' \n '], 'The file is empty.', null],
    ['a text that is cut off', ['{"a":\n"b'], /ends in the middle/, 'line 2'],
    ['a list that is cut off', ['[1,\n\n2'], /ends in the middle/, 'line 3'],
    ['a word that is cut off', ['[nul'], /ends in the middle/, 'line 1'],
    ['a comma too many', ['{"a":1,\n', '\n}'], 'The file is not JSON: “}” cannot stand there.', 'line 3'],
    [
      'a value without a comma',
      ['["é😀"\n,"b" "c"]'],
      'The file is not JSON: “c” cannot stand there.',
      'line 2',
    ],
    [
      'a line break in a text',
      ['{"a":\n"b\nc"}'],
      'The file is not JSON: “\\n” cannot stand there.',
      'line 2',
    ],
    ['HTML', ['<html>'], 'The file is not JSON: “<” cannot stand there.', 'line 1'],
    ['two values', ['{}\n{}'], 'The file goes on after the end of its JSON.', 'line 2'],
    ['a letter after the end', ['{}\n\nx'], /not JSON: “x”/, 'line 3'],
    ['brackets that do not match', ['[1}'], /not JSON: “}”/, 'line 1'],
  ])('%s', (_, pieces, message, where) => {
    const [said, place] = refusal(...pieces);
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
    expect(place).toBe(where);
  });
});
