import { expect, test } from 'vitest';
import { takenCandidate } from '@/lib/judging/taken-candidate';

const editedFrom = new Map([
  ['a', null],
  ['copy', 'a'],
  ['copy of the copy', 'copy'],
]);

test('an edited copy counts as the nearest one the judge saw, over copies of copies', () => {
  expect(takenCandidate('a', editedFrom, new Set(['a', 'b']))).toBe('a');
  expect(takenCandidate('copy', editedFrom, new Set(['a', 'b']))).toBe('a');
  expect(takenCandidate('copy of the copy', editedFrom, new Set(['a', 'b']))).toBe('a');
});

test('a copy that the judge ranked, as in a second round, counts as itself', () => {
  expect(takenCandidate('copy', editedFrom, new Set(['a', 'copy']))).toBe('copy');
  expect(takenCandidate('copy of the copy', editedFrom, new Set(['a', 'copy']))).toBe('copy');
});

test('where the judge saw none of them, it is the one they go back to', () => {
  expect(takenCandidate('copy of the copy', editedFrom, new Set())).toBe('a');
});
