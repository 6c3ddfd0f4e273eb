import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kemeny } from '@/lib/loom/judge/kemeny';

const permutations = (n: number): number[][] =>
  n === 0
    ? [[]]
    : permutations(n - 1).flatMap((p) =>
        Array.from({ length: n }, (_, i) => [...p.slice(0, i), n - 1, ...p.slice(i)]),
      );

function distance(order: number[], orders: number[][]): number {
  let d = 0;
  for (const other of orders)
    for (let a = 0; a < order.length; a++)
      for (let b = a + 1; b < order.length; b++)
        if (other.indexOf(order[a] as number) > other.indexOf(order[b] as number)) d++;
  return d;
}

const ballots = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.array(fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }), {
    minLength: 1,
    maxLength: 5,
  }),
);

test('no permutation disagrees less than the one found', () => {
  fc.assert(
    fc.property(ballots, (orders) => {
      const n = (orders[0] as number[]).length;
      const found = kemeny(orders, Array(n).fill(0));
      const least = Math.min(...permutations(n).map((p) => distance(p, orders)));
      expect(found.distance).toBe(least);
      expect(distance(found.order, orders)).toBe(least);
    }),
    { numRuns: 200 },
  );
});

test('one ballot comes back as it is', () => {
  expect(kemeny([[2, 0, 1]], [0, 0, 0])).toEqual({ order: [2, 0, 1], distance: 0, tiedTop: [2] });
});

test('among equally good orders, merit goes first', () => {
  const tie = [
    [0, 1],
    [1, 0],
  ];
  expect(kemeny(tie, [3, 4]).order).toEqual([1, 0]);
  expect(kemeny(tie, [3, 4]).tiedTop).toEqual([1]);
});

test('equal votes and equal merit leave a tie that is told', () => {
  const cycle = [
    [0, 1, 2],
    [1, 2, 0],
    [2, 0, 1],
  ];
  expect(kemeny(cycle, [3, 3, 3]).tiedTop).toEqual([0, 1, 2]);
});

test('seventeen items are refused', () => {
  expect(() => kemeny([], Array(17).fill(0))).toThrow('at most 16');
});
