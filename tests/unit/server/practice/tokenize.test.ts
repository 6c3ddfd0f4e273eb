import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenize } from '@/lib/server/model/practice/grammar/tokenize';

it('splits words with the space before them, marks, and line breaks', () => {
  expect(tokenize('Question: Is it the dog’s?\nAnswer: No\n\n')).toEqual([
    'Question',
    ':',
    ' Is',
    ' it',
    ' the',
    ' dog’s',
    '?',
    '\n',
    'Answer',
    ':',
    ' No',
    '\n\n',
  ]);
});

it('loses nothing of any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tokenize(text).join('') === text));
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => tokenize(text).join('') === text));
});
