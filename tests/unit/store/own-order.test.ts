import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOwnOrder, movedTo, toggled } from '@/lib/store/own-order';
import { FIRST, openStep, SECOND, THIRD } from './fakes';

const view = { ...openStep(), judging: null };
const ids = ['a', 'b', 'c', 'd', 'e'];

test('a candidate is ranked behind the others, and taken out when ranked again', () => {
  expect(toggled([], 'b')).toEqual(['b']);
  expect(toggled(['b'], 'a')).toEqual(['b', 'a']);
  expect(toggled(['b', 'a'], 'b')).toEqual(['a']);
});

test('moved among the ranked it takes that place; beyond them all before it are ranked too', () => {
  expect(movedTo(ids, [], 'c', 0)).toEqual(['c']);
  expect(movedTo(['c', 'a', 'b', 'd', 'e'], ['c'], 'b', 1)).toEqual(['c', 'b']);
  expect(movedTo(['c', 'a', 'b', 'd', 'e'], ['c', 'a'], 'a', 0)).toEqual(['a', 'c']);
  expect(movedTo(ids, [], 'a', 4)).toEqual(['b', 'c', 'd', 'e', 'a']);
});

test('wherever it is moved, it stands there, once, and the ranked before it keep their order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ids), fc.constantFrom(...ids), fc.nat(4), (order, id, place) => {
      const shown = [...order, ...ids.filter((one) => !order.includes(one))];
      const moved = movedTo(shown, order, id, place);
      expect(moved[place]).toBe(id);
      expect(new Set(moved).size).toBe(moved.length);
      const others = (list: readonly string[]) => list.filter((one) => one !== id && order.includes(one));
      expect(others(moved)).toEqual(others(order));
    }),
  );
});

test('the ranked come first in the list, the others as they are shown', () => {
  const listed = (order: string[]) => inOwnOrder(view, order).map(({ id }) => id);
  expect(listed([])).toEqual([SECOND, FIRST, THIRD]);
  expect(listed([THIRD])).toEqual([THIRD, SECOND, FIRST]);
  expect(listed(['gone', FIRST])).toEqual([FIRST, SECOND, THIRD]);
});
