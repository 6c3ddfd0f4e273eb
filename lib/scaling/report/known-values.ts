import { type BoundsColumn, isKnown } from './columns/found';

/** The items of a column whose value is known, and not only bounds of it. */
export interface KnownValues {
  /** 1 where it is. */
  counts: Uint8Array;
  n: number;
  values: Float64Array;
}

export function knownValues(column: BoundsColumn): KnownValues {
  const counts = new Uint8Array(column.low.length);
  let n = 0;
  for (let item = 0; item < counts.length; item++) {
    if (!isKnown(column, item)) continue;
    counts[item] = 1;
    n++;
  }
  return { counts, n, values: column.low };
}
