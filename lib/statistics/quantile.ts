/**
 * The quantile of numbers in ascending order, by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996,
 * The American Statistician 50, 361–365; what R and NumPy give unasked). NaN of none.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`A quantile is for a share from 0 to 1, not ${share}.`);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  if (below === undefined) return Number.NaN;
  const above = sorted[Math.ceil(place)] ?? below;
  return below === above ? below : below + (above - below) * (place - Math.floor(place));
}

/** `quantileOfSorted` of numbers in any order, which stay as they are. */
export const quantile = (values: ArrayLike<number>, share: number): number =>
  quantileOfSorted(Float64Array.from(values).sort(), share);
