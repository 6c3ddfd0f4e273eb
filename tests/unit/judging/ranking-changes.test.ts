import { expect, test } from 'vitest';
import { changesOf } from '@/lib/judging/ranking-changes';

const noScore = () => null;

test('it says where each candidate stood and stands, those only one side ranked too', () => {
  const changes = changesOf(
    { order: ['a', 'b', 'c'], suggestion: 'a' },
    { order: ['b', 'a', 'd'], suggestion: 'b' },
    (id) => (id === 'a' ? 4 : null),
    (id) => (id === 'b' ? 5 : null),
  );
  expect(changes.candidates).toEqual([
    { nodeId: 'a', before: { place: 1, score: 4 }, after: { place: 2, score: null } },
    { nodeId: 'b', before: { place: 2, score: null }, after: { place: 1, score: 5 } },
    { nodeId: 'c', before: { place: 3, score: null }, after: { place: null, score: null } },
    { nodeId: 'd', before: { place: null, score: null }, after: { place: 3, score: null } },
  ]);
  expect(changes).toMatchObject({ sameSuggestion: false, sameOrder: false, tau: -1 });
});

test('the same is the same, and nothing in common has no correlation', () => {
  const one = { order: ['a', 'b'], suggestion: null };
  expect(changesOf(one, one, noScore, noScore)).toMatchObject({
    sameSuggestion: true,
    sameOrder: true,
    tau: 1,
  });
  const none = { order: [], suggestion: null };
  expect(changesOf(none, one, noScore, noScore)).toMatchObject({ sameOrder: false, tau: null });
});
