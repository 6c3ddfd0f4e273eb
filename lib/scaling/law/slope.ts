/** A straight line through means against log₁₀ of the parameters. */
export interface Slope {
  /** Change of the metric’s mean per tenfold parameters. */
  perDecade: number;
  /**
   * 95 % by bootstrap over clusters of items (see `percentileInterval`); null with fewer than six clusters in which the models differ (see
   * `differEnough`). Of other items, not of other models: these models are taken as they are.
   */
  interval: readonly [number, number] | null;
  models: number;
  items: number;
}

/**
 * What each model’s mean counts for in the least-squares slope against x = log₁₀ of the parameters, (xᵢ − x̄) / Σ(x − x̄)²: the slope is Σ wᵢȳᵢ,
 * in the data as in every resample. Null with fewer than two sizes.
 */
export function slopeWeights(parameters: readonly number[]): number[] | null {
  if (new Set(parameters).size < 2) return null;
  const sizes = parameters.map(Math.log10);
  const middle = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const spread = sizes.reduce((sum, size) => sum + (size - middle) ** 2, 0);
  return spread > 0 ? sizes.map((size) => (size - middle) / spread) : null;
}

/** Σ wᵢȳᵢ. */
export const weighted = (weights: readonly number[], means: ArrayLike<number>): number =>
  weights.reduce((sum, weight, at) => sum + weight * (means[at] as number), 0);

/** The slope of each resample; `means[i][r]` is model i’s mean in resample r. */
export const resampledSlopes = (weights: readonly number[], means: readonly Float64Array[]): Float64Array =>
  Float64Array.from(means[0] ?? [], (_, resample) =>
    weights.reduce((sum, weight, at) => sum + weight * ((means[at] as Float64Array)[resample] as number), 0),
  );
