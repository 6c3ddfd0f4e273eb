import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, diffItems } from '@/components/quality/run/diff-items';
import type { QualityItem } from '@/lib/dataset/quality';
import { item } from './builders';

const list = (...places: string[]): QualityItem[] => places.map((place) => item(place));
const after = (before: readonly QualityItem[], now: readonly QualityItem[]): QualityItem[] => {
  const there = new Map(before.map((one) => [one.place, one]));
  const change = diffItems(before, now);
  return [...(change ? applyChange(there, change) : there).values()];
};

describe('what is sent', () => {
  test('nothing where nothing changed, also for copies', () => {
    expect(diffItems(list('a', 'b'), list('a', 'b'))).toBeNull();
    expect(diffItems([], [])).toBeNull();
  });

  test('one item where one was added, without what the checks do not need', () => {
    const row = { ...item('c'), spans: [], score: 4 };
    expect(diffItems(list('a', 'b'), [...list('a', 'b'), row])).toEqual({
      remove: [],
      put: [item('c')],
      order: null,
    });
  });

  test('one item where one was edited', () => {
    const edited = item('b', 1);
    const now = [item('a'), edited, item('c')];
    expect(diffItems(list('a', 'b', 'c'), now)).toEqual({ remove: [], put: [edited], order: null });
  });

  test('a name where one was excluded, wherever it stood', () => {
    const before = list('a', 'b', 'c', 'd');
    expect(diffItems(before, list('a', 'c', 'd'))).toEqual({ remove: ['b'], put: [], order: null });
    expect(diffItems(before, list('b', 'c', 'd'))).toEqual({ remove: ['a'], put: [], order: null });
    expect(diffItems(before, list('a', 'b', 'c'))).toEqual({ remove: ['d'], put: [], order: null });
  });

  test('another branch from where it parts', () => {
    expect(diffItems(list('a', 'b', 'c'), list('a', 'x', 'y'))).toEqual({
      remove: ['b', 'c'],
      put: list('x', 'y'),
      order: null,
    });
  });

  test('the order where an excluded item is brought back into the middle', () => {
    expect(diffItems(list('a', 'c'), list('a', 'b', 'c'))).toEqual({
      remove: [],
      put: list('b'),
      order: ['a', 'b', 'c'],
    });
  });
});

const items = fc
  .uniqueArray(
    fc.record({
      place: fc.constantFrom(...'abcdefghij'),
      labelIndex: fc.nat(1),
      question: fc.nat(2).map(String),
    }),
    { selector: ({ place }) => place },
  )
  .chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));

test('whatever changed, the other side ends with the same list in the same order', () => {
  fc.assert(
    fc.property(items, items, (before, now) => {
      expect(after(before, now)).toEqual(now);
    }),
  );
});

test('what changed in content only is sent, and nothing else', () => {
  fc.assert(
    fc.property(items, fc.array(fc.nat(9)), (before, places) => {
      const now = before.map((one, at) =>
        places.includes(at) ? { ...one, question: `${one.question}!` } : one,
      );
      const change = diffItems(before, now);
      expect(change?.put ?? []).toEqual(now.filter((one, at) => one !== before[at]));
      expect(change?.order ?? null).toBeNull();
    }),
  );
});
