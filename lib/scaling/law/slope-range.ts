/** The least and the most that a value can be. */
type Range = readonly [low: number, high: number];

/**
 * The least and the most that Σ wᵢȳᵢ can be, whatever the items are that are not known: each model’s share over all items, those not known at whichever
 * end makes it least, or most (Manski 1989, The Journal of Human Resources 24, 343–360).
 *
 * @param shares by model, each between 0 and 1
 */
export const slopeRange = (weights: readonly number[], shares: readonly Range[]): Range => {
  const end = (side: 0 | 1) =>
    weights.reduce(
      (sum, weight, at) => sum + weight * (shares[at]?.[weight < 0 ? 1 - side : side] as number),
      0,
    );
  return [end(0), end(1)];
};

/** The least and the most that a share over `items` can be of which `n` are known to have `mean`. */
export const shareRange = (mean: number, n: number, items: number): Range => [
  (mean * n) / items,
  (mean * n + items - n) / items,
];
