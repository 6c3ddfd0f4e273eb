import { seeded, shuffled } from '../loom/judge/hash';

/** Whether one candidate is the best with at least this probability. Nothing is decided among none. */
export const isDecided = (best: Readonly<Record<string, number>>, threshold: number): boolean =>
  Object.values(best).some((probability) => probability >= threshold);

/**
 * The order to show next: of the cyclic orders of one shuffled order, and of its reverse, not asked yet, the one after which the
 * candidates' places are the most even, those likely to be the best counting most. Null when all were asked. The same input gives the same.
 *
 * @param asked the orders shown so far, those that could not be read among them
 * @param best probability of each to be the best, where it was estimated
 */
export function nextOrder<T extends string>(
  candidates: readonly T[],
  asked: readonly (readonly T[])[],
  seed: number,
  best?: Readonly<Record<string, number>>,
): T[] | null {
  const base = shuffled(candidates, seeded(seed));
  const known = new Set(asked.map(keyOf));
  const left = [...cyclic(base), ...cyclic(base.toReversed())].filter((order) => !known.has(keyOf(order)));
  let [next, least] = [left[0] ?? null, Number.POSITIVE_INFINITY];
  for (const order of left) {
    const uneven = unevenness([...asked, order], best);
    if (uneven < least - 1e-9) [next, least] = [order, uneven];
  }
  return next;
}

const keyOf = (order: readonly string[]): string => JSON.stringify(order);

const cyclic = <T>(base: readonly T[]): T[][] =>
  base.map((_, offset) => [...base.slice(offset), ...base.slice(0, offset)]);

/** Sum over candidates of the square of how far, all orders together, it stood off the middle. */
function unevenness(orders: readonly (readonly string[])[], best?: Readonly<Record<string, number>>): number {
  const off = new Map<string, number>();
  for (const order of orders)
    for (const [place, id] of order.entries())
      off.set(id, (off.get(id) ?? 0) + place - (order.length - 1) / 2);
  return [...off].reduce((sum, [id, total]) => sum + ((best?.[id] ?? 0) + 1 / off.size) * total ** 2, 0);
}
