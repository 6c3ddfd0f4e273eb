/** Up to here values are counted instead of compared. */
const COUNTED = 65_536;

/** Whole numbers from 0 on in ascending order, as a new column. Small ones, as lengths are, take time linear in their number. */
export function sortedWhole(values: Float64Array): Float64Array {
  let most = 0;
  for (let at = 0; at < values.length; at++) if ((values[at] as number) > most) most = values[at] as number;
  if (most >= COUNTED) return values.slice().sort();
  const counts = new Int32Array(most + 1);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  const sorted = new Float64Array(values.length);
  let filled = 0;
  for (let value = 0; value <= most; value++) {
    const next = filled + (counts[value] as number);
    sorted.fill(value, filled, next);
    filled = next;
  }
  return sorted;
}
