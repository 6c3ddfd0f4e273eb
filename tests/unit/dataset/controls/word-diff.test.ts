import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffPart, wordDiff } from '@/lib/dataset/controls/word-diff';

const textOf = (parts: readonly DiffPart[], without: DiffPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('a word diff', () => {
  test('marks what only one of two texts has', () => {
    expect(wordDiff('All agree. Is tea really a plant?', 'Is tea a plant?')).toEqual([
      { kind: 'first', text: 'All agree. ' },
      { kind: 'same', text: 'Is tea' },
      { kind: 'first', text: ' really' },
      { kind: 'same', text: ' a plant?' },
    ]);
    expect(wordDiff('a b', 'a c')).toEqual([
      { kind: 'same', text: 'a ' },
      { kind: 'first', text: 'b' },
      { kind: 'second', text: 'c' },
    ]);
    expect(wordDiff('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  test('gives back both texts, of any kind', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', '.', 'c', '\n'), { maxLength: 40 });
    const any = fc.oneof(
      words.map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(any, any, (one, two) => {
        const parts = wordDiff(one, two);
        expect(textOf(parts, 'second')).toBe(one);
        expect(textOf(parts, 'first')).toBe(two);
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  test('of two long texts without a common word ends soon', () => {
    const long = (word: string) => Array.from({ length: 10_000 }, (_, at) => `${word}${at}`).join(' ');
    const started = performance.now();
    const parts = wordDiff(long('a'), long('b'));
    expect(performance.now() - started).toBeLessThan(500);
    expect(parts.length).toBe(2);
  });
});
