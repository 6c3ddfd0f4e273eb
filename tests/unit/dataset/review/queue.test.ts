import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yesAndNo } from '@/lib/dataset/review/review-question';
import { type QueueWish, reviewQueue } from '@/lib/dataset/review/review-queue';
import { LABELS, reviewOf, rowOf } from './builders';

const rows = [
  rowOf(0, { reviews: [reviewOf('Ada')] }),
  rowOf(1, { reviews: [reviewOf('Ada', { stale: true })] }),
  rowOf(2, { reviews: [reviewOf('Ben', { verdict: 'disagree' })] }),
  rowOf(3, { excluded: { actId: 'act-00001', by: { kind: 'human', name: 'Ada' }, at: 1, reason: 'odd' } }),
  rowOf(4, { reviews: [reviewOf('Ada', { by: { kind: 'model', name: 'Ada' } })] }),
];
const placesOf = (...at: number[]) => at.map((index) => rows[index]?.place);
const queue = (patch: Partial<QueueWish>) =>
  reviewQueue(rows, {
    filter: 'all',
    reviewer: 'Ada',
    picked: new Set(),
    labels: LABELS,
    seed: null,
    ...patch,
  });

describe('which items wait', () => {
  test('those that I have not reviewed as they stand; a model of my name is not me', () => {
    expect(queue({ filter: 'unreviewed' })).toEqual(placesOf(1, 2, 4));
  });
  test('those that somebody answers otherwise', () => {
    expect(queue({ filter: 'disagreements' })).toEqual(placesOf(2));
  });
  test('picked ones, excluded or not', () => {
    expect(queue({ filter: 'picked', picked: new Set([rows[3]?.place ?? '', 'gone']) })).toEqual(placesOf(3));
  });
  test('all that are kept', () => {
    expect(queue({})).toEqual(placesOf(0, 1, 2, 4));
  });
});

test('a seed shuffles, the same way each time, and an item’s turn does not hang on the others', () => {
  const many = Array.from({ length: 60 }, (_, index) => rowOf(index));
  const wish: QueueWish = { filter: 'all', reviewer: 'Ada', picked: new Set(), labels: LABELS, seed: 'seed' };
  const whole = reviewQueue(many, wish);
  expect(whole).not.toEqual(many.map(({ place }) => place));
  expect(whole.toSorted()).toEqual(many.map(({ place }) => place));
  fc.assert(
    fc.property(fc.subarray(many), (some) => {
      const places = new Set(some.map(({ place }) => place));
      expect(reviewQueue(some, wish)).toEqual(whole.filter((place) => places.has(place)));
    }),
  );
});

test('y stands for the label that begins with y, wherever it is', () => {
  expect(yesAndNo(LABELS)).toEqual({ y: 0, n: 1 });
  expect(yesAndNo([{ text: ' No' }, { text: ' Yes' }])).toEqual({ y: 1, n: 0 });
  expect(yesAndNo([{ text: ' True' }, { text: ' False' }])).toEqual({ y: 0, n: 1 });
  expect(yesAndNo([{ text: ' A' }])).toBeNull();
});
