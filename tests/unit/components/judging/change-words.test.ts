import { expect, test } from 'vitest';
import { changeWords } from '@/components/judging/step-view/trials/change-words';

const numbers = new Map([
  ['a', 1],
  ['b', 2],
]);
const changes = { candidates: [], sameSuggestion: false, sameOrder: false, tau: 0.33 };
const after = { suggestion: 'b', confidence: 0.75, noSuggestion: null };

test('it names what is suggested instead, how sure it is, and how alike the orders are', () => {
  expect(changeWords({ suggestion: 'a' }, after, changes, numbers)).toBe(
    'It suggests candidate 2, not candidate 1, with a confidence of 75 %. The orders differ: Kendall’s τ is 0.33.',
  );
  expect(changeWords(null, after, { ...changes, tau: null }, numbers)).toBe(
    'It suggests candidate 2, where nothing was suggested, with a confidence of 75 %.',
  );
});

test('the same is said to be the same, and no suggestion says why', () => {
  const same = { ...changes, sameSuggestion: true, sameOrder: true, tau: 1 };
  expect(changeWords({ suggestion: 'b' }, after, same, numbers)).toBe(
    'It suggests the same, candidate 2, with a confidence of 75 %. The order is the same.',
  );
  const none = {
    suggestion: null,
    confidence: null,
    noSuggestion: { code: 'undecided', message: 'A tie.' },
  } as const;
  expect(changeWords({ suggestion: 'b' }, none, same, numbers)).toBe(
    'It suggests nothing: A tie. The order is the same.',
  );
});
