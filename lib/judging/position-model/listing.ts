/** One order that a judge gave of candidates shown in some order. */
export interface JudgedOrder {
  /** Candidate ids in the order shown. */
  shown: readonly string[];
  /** Ids of `shown`, best first; where only the first few are known, those. */
  order: readonly string[];
}

/** A judged order in numbers: first those ranked, best first, then those shown and not ranked. */
export interface Listing {
  /** Which item stands there. */
  item: Int32Array;
  /** At which place it was shown, from 0, counted on from where the places of lists of this length begin. */
  place: Int32Array;
  ranked: number;
}

/** Whether it says anything: two or more shown, and an order that names each of them at most once and nothing else. */
export const isTelling = ({ shown, order }: JudgedOrder): boolean => {
  const distinct = new Set(shown);
  return (
    shown.length >= 2 &&
    distinct.size === shown.length &&
    order.length > 0 &&
    new Set(order).size === order.length &&
    order.every((id) => distinct.has(id))
  );
};

/**
 * @param items id → index
 * @param begins where the places of a list of so many begin
 */
export function listingOf(
  { shown, order }: JudgedOrder,
  items: ReadonlyMap<string, number>,
  begins: number,
): Listing {
  const ranked = new Set(order);
  const ids = [...order, ...shown.filter((id) => !ranked.has(id))];
  const places = new Map(shown.map((id, place) => [id, begins + place]));
  return {
    item: Int32Array.from(ids, (id) => items.get(id) as number),
    place: Int32Array.from(ids, (id) => places.get(id) as number),
    ranked: order.length,
  };
}
