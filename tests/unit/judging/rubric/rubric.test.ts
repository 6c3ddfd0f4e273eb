import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRubrics } from '@/lib/judging/rubric/compare-rubrics';
import { rubricWords, versionOf } from '@/lib/judging/rubric/version-of';
import { wordDiff } from '@/lib/judging/rubric/word-diff';
import type { Criterion, Rubric } from '@/lib/loom/settings';

const criterion = (id: string, part: Partial<Criterion> = {}): Criterion => ({
  id,
  name: id,
  description: `What ${id} is`,
  weight: 1,
  anchors: { low: '', high: '' },
  ...part,
});
const rubric = (criteria: Criterion[], instructions = 'Prefer the clear one.'): Rubric => ({
  instructions,
  criteria,
});

test('a ranking names its rubric by the hash', () => {
  const versions = [
    { number: 2, hash: 'bb' },
    { number: 1, hash: 'aa' },
  ];
  expect(versionOf('aa', versions)).toBe(1);
  expect(rubricWords('bb', versions)).toBe('rubric 2');
  expect(rubricWords('cc', versions)).toBe('a rubric that was not kept');
});

test('words that stay, come and go', () => {
  expect(wordDiff('Prefer the clear one.', 'Prefer the short, clear one.')).toEqual([
    { kind: 'same', text: 'Prefer the ' },
    { kind: 'added', text: 'short, ' },
    { kind: 'same', text: 'clear one.' },
  ]);
  expect(wordDiff('', '')).toEqual([]);
});

test('the parts of a difference give both texts back', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      const joined = (left: string) =>
        parts
          .filter(({ kind }) => kind !== left)
          .map((part) => part.text)
          .join('');
      expect(joined('added')).toBe(before);
      expect(joined('removed')).toBe(after);
    }),
  );
});

test('what differs between two rubrics, in words', () => {
  const before = rubric([criterion('clear'), criterion('tempting', { weight: 2 }), criterion('old')]);
  const after = rubric(
    [
      criterion('tempting', { weight: 3, anchors: { low: 'nobody falls for it', high: '' } }),
      criterion('clear'),
      criterion('new'),
    ],
    'Prefer the tempting one.',
  );
  expect(compareRubrics(before, after).map(({ what }) => what)).toEqual([
    'Instructions',
    'tempting: weight 2 → 3',
    'tempting: what a 1 looks like',
    'new: new, weight 1',
    'old: gone, weight 1',
    'The criteria stand in another order',
  ]);
  expect(compareRubrics(before, before)).toEqual([]);
});
