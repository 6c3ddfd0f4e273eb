import { expect, test } from 'vitest';
import { marginOf } from '@/lib/judging/margin';
import type { CallDigest } from '@/lib/loom/ranking-digest';

const call = (order: string[] | null, kind: CallDigest['kind'] = 'rotation'): CallDigest => ({
  kind,
  shown: ['a', 'b', 'c'],
  order,
  replies: 1,
  failed: false,
});

test('with an estimate it is the difference of the probabilities of being best', () => {
  const estimate = { best: { a: 0.7, b: 0.2, c: 0.1 }, positions: {}, fittedOn: 3, spread: 1 };
  expect(marginOf({ order: ['a', 'b', 'c'], estimate, calls: [] })).toBeCloseTo(0.5);
});

test('without one it is the lead in calls that put it first; unreadable ones count as asked', () => {
  const calls = [call(['a', 'b', 'c']), call(['a', 'c', 'b']), call(['b', 'a', 'c']), call(null)];
  expect(marginOf({ order: ['a', 'b', 'c'], estimate: null, calls })).toBeCloseTo(0.25);
});

test('it is never below 0, and nothing can be said of one candidate or of ratings without an estimate', () => {
  const calls = [call(['b', 'a', 'c']), call(['b', 'a', 'c']), call(['a', 'b'], 'head-to-head')];
  expect(marginOf({ order: ['a', 'b', 'c'], estimate: null, calls })).toBe(0);
  expect(marginOf({ order: ['a'], estimate: null, calls })).toBeNull();
  expect(marginOf({ order: ['a', 'b'], estimate: null, calls: [call(['a'], 'rating')] })).toBeNull();
});
