/**
 * The order that disagrees with the given orders on the fewest pairs (Kemeny 1959), found exactly by dynamic
 * programming over subsets: O(2ⁿ·n²) worst case, n ≤ 16. Every given order ranks items 0…n-1, best first.
 *
 * Among equally good orders, the front places go to the higher `merit`. `tiedTop` lists all items that could stand
 * first in some best order and have the same merit as the one that does: more than one means it is not decided.
 */
export function kemeny(
  orders: readonly (readonly number[])[],
  merit: readonly number[],
): { order: number[]; distance: number; tiedTop: number[] } {
  const n = merit.length;
  if (n > 16) throw new RangeError(`exact Kemeny is for at most 16 items, not ${n}`);
  const against = opposition(orders, n);
  const size = 2 ** n;
  const best = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let set = 1; set < size; set++) {
    for (let i = 0; i < n; i++) {
      if (!(set & (1 << i))) continue;
      const cost = (best[set & ~(1 << i)] as number) + firstCost(against, n, i, set);
      if (cost < (best[set] as number)) best[set] = cost;
    }
  }
  const order: number[] = [];
  let tiedTop: number[] = [];
  for (let set = size - 1; set > 0; ) {
    const options = members(set, n).filter(
      (i) => (best[set & ~(1 << i)] as number) + firstCost(against, n, i, set) === best[set],
    );
    const top = Math.max(...options.map((i) => merit[i] as number));
    const tied = options.filter((i) => (merit[i] as number) >= top - 1e-9);
    if (order.length === 0) tiedTop = tied;
    const next = tied[0] as number;
    order.push(next);
    set &= ~(1 << next);
  }
  return { order, distance: best[size - 1] as number, tiedTop };
}

/** against[i·n + j]: how many orders put j before i. */
function opposition(orders: readonly (readonly number[])[], n: number): Int32Array {
  const against = new Int32Array(n * n);
  for (const order of orders) {
    for (let a = 0; a < order.length; a++) {
      for (let b = a + 1; b < order.length; b++) {
        const at = (order[b] as number) * n + (order[a] as number);
        against[at] = (against[at] as number) + 1;
      }
    }
  }
  return against;
}

function firstCost(against: Int32Array, n: number, i: number, set: number): number {
  let cost = 0;
  for (let j = 0; j < n; j++) if (set & (1 << j)) cost += against[i * n + j] as number;
  return cost;
}

const members = (set: number, n: number): number[] =>
  Array.from({ length: n }, (_, i) => i).filter((i) => set & (1 << i));
