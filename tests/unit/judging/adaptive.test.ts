import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDecided, nextOrder } from '@/lib/judging/adaptive';
import { bradleyTerry } from '@/lib/judging/bradley-terry';

const IDS = ['a', 'b', 'c', 'd', 'e'];

/** Asks until there is nothing left to ask. */
function all(ids: readonly string[], seed: number): string[][] {
  const asked: string[][] = [];
  for (let next = nextOrder(ids, asked, seed); next; next = nextOrder(ids, asked, seed)) asked.push(next);
  return asked;
}

test('decided from the threshold on', () => {
  expect(isDecided({ a: 0.9, b: 0.1 }, 0.9)).toBe(true);
  expect(isDecided({ a: 0.6, b: 0.4 }, 0.9)).toBe(false);
  expect(isDecided({}, 0)).toBe(false);
});

test('no order is asked for twice, each is whole, and there is an end', () => {
  fc.assert(
    fc.property(fc.subarray(IDS), fc.integer(), (ids, seed) => {
      const asked = all(ids, seed);
      expect(new Set(asked.map(String)).size).toBe(asked.length);
      for (const order of asked) expect([...order].sort()).toEqual(ids);
      expect(asked.length).toBe(ids.length < 3 ? ids.length : 2 * ids.length);
    }),
  );
});

test('the second order sets the first one off', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const [first, second] = all(IDS, seed);
      expect(second).toEqual(first?.toReversed());
    }),
  );
});

test('Bradley–Terry: who wins more is the likelier best; being shown first explains a win away', () => {
  const pair = (winner: string, loser: string, shownFirst: string) => ({ winner, loser, shownFirst });
  const { order, best } = bradleyTerry(
    [pair('a', 'b', 'b'), pair('a', 'c', 'c'), pair('b', 'c', 'b')],
    ['a', 'b', 'c'],
    1,
  );
  expect(order).toEqual(['a', 'b', 'c']);
  expect(best.a).toBeGreaterThan(0.6);
  const biased = [1, 2, 3, 4].map((at) => pair(`x${at}`, `y${at}`, `x${at}`));
  const ids = ['a', 'b', ...[1, 2, 3, 4].flatMap((at) => [`x${at}`, `y${at}`])];
  const led = bradleyTerry([...biased, pair('a', 'b', 'a')], ids, 1).utilities;
  const against = bradleyTerry([...biased, pair('a', 'b', 'b')], ids, 1).utilities;
  expect((against.a ?? 0) - (against.b ?? 0)).toBeGreaterThan((led.a ?? 0) - (led.b ?? 0));
});
