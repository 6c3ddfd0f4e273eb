import { weighted } from './slope';
import { withinWeights } from './within-weights';

/** A model’s value of one metric by item; null where an item has none. */
export interface SizedValues {
  /** Families have levels of their own. */
  family: string;
  parameters: number;
  values: ArrayLike<number | null>;
}

export interface ItemSlope {
  item: number;
  /** Change of the item’s value per tenfold parameters within families; null where no family has two sizes. */
  perDecade: number | null;
}

/** How each item’s value goes with size, steepest `first`; those without a slope come last. */
export function itemSlopes(
  models: readonly SizedValues[],
  items: number,
  first: 'fall' | 'rise' = 'fall',
): ItemSlope[] {
  const weightsOf = remembered((present: string) =>
    withinWeights(models.filter((_, at) => present[at] === '1')),
  );
  const slopes: ItemSlope[] = [];
  for (let item = 0; item < items; item++) {
    let present = '';
    const there: number[] = [];
    for (const { values } of models) {
      const value = values[item] ?? null;
      present += value === null ? '0' : '1';
      if (value !== null) there.push(value);
    }
    const weights = weightsOf(present);
    slopes.push({ item, perDecade: weights && weighted(weights, there) });
  }
  const sign = first === 'fall' ? 1 : -1;
  const rank = ({ perDecade }: ItemSlope) =>
    perDecade === null ? Number.POSITIVE_INFINITY : sign * perDecade;
  return slopes.sort((a, b) => (rank(a) === rank(b) ? a.item - b.item : rank(a) - rank(b)));
}

/** Items scored by the same models share their weights. */
function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
