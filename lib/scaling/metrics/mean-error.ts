export interface MeanError {
  mean: number;
  /** Standard error of the mean; null with too few values. */
  sem: number | null;
  n: number;
}

/**
 * Mean and standard error √(Σ(x−x̄)²/(n−ddof))/√n. `ddof` 1 is the unbiased variance; 0 gives the numbers of plots drawn with
 * NumPy’s default, as the inverse-scaling pipeline’s were. Null of no values.
 */
export function meanError(values: readonly number[], ddof: 0 | 1 = 1): MeanError | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, one) => sum + one, 0) / n;
  if (n <= ddof) return { mean, sem: null, n };
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { mean, sem: Math.sqrt(squares / (n - ddof)) / Math.sqrt(n), n };
}
