import { whole32 } from '../columns';
import { sortedWhole } from '../statistics/sorted';

const MOST = 10;
/** Items that a bin should hold at least. */
const IN_BIN = 10;

export interface Bins {
  /** Bin of each value. */
  of: Int32Array;
  /** Smallest and largest value in each bin; every bin holds at least one. */
  ranges: (readonly [number, number])[];
}

/** Cuts whole numbers into bins of about equal count; equal values share a bin. Two bins at least where values differ at all. */
export function binsByCount(values: Float64Array): Bins {
  const sorted = sortedWhole(values);
  const n = sorted.length;
  const wanted = Math.min(MOST, Math.max(2, Math.floor(n / IN_BIN)));
  const binOf = new Map<number, number>();
  const ranges: (readonly [number, number])[] = [];
  let current = -1;
  for (let rank = 0; rank < n; rank++) {
    const value = sorted[rank] as number;
    if (rank > 0 && value === sorted[rank - 1]) continue;
    const quantile = Math.floor((rank * wanted) / n);
    if (quantile > current || ranges.length === 0) {
      current = quantile;
      ranges.push([value, value]);
    }
    const bin = ranges.length - 1;
    ranges[bin] = [ranges[bin]?.[0] ?? value, value];
    binOf.set(value, bin);
  }
  return { of: whole32(n, (at) => binOf.get(values[at] as number) ?? 0), ranges };
}
