/** What a Plackett–Luce likelihood needs to hold while it is computed, for lists of up to `size`. */
export interface Workspace {
  /** Utility with the place's effect of each of the list: to be filled in before each call. */
  scores: Float64Array;
  /** First derivatives of the log-likelihood by the scores. */
  slope: Float64Array;
  /** Expected share of each in the stages it took part in. */
  strength: Float64Array;
  /** Σ 1/D and Σ 1/D² over the stages up to this one, D the sum of the strengths still in the running. */
  inverse: Float64Array;
  inverseSquare: Float64Array;
}

export const workspace = (size: number): Workspace => ({
  scores: new Float64Array(size),
  slope: new Float64Array(size),
  strength: new Float64Array(size),
  inverse: new Float64Array(size),
  inverseSquare: new Float64Array(size),
});

/**
 * Natural logarithm of the chance that a list in this order comes about by taking one after the other, each with a chance in
 * proportion to the exponential of its score (Plackett 1975, Applied Statistics 24, 193–202; Luce 1959, Individual Choice
 * Behavior). Only the first `ranked` stages count: behind them the order is not known. Fills in `slope` and what `curvature` needs.
 */
export function logLikelihood(work: Workspace, size: number, ranked: number): number {
  const { scores, slope, strength, inverse, inverseSquare } = work;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < size; i++) top = Math.max(top, scores[i] as number);
  const stages = Math.min(ranked, size - 1);
  let rest = 0;
  for (let i = size - 1; i >= 0; i--) {
    const own = Math.exp((scores[i] as number) - top);
    strength[i] = own;
    rest += own;
    inverse[i] = rest;
  }
  let [value, sum, squares] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    if (i < stages) {
      const running = inverse[i] as number;
      value += (scores[i] as number) - top - Math.log(running);
      sum += 1 / running;
      squares += 1 / (running * running);
    }
    inverse[i] = sum;
    inverseSquare[i] = squares;
    slope[i] = (i < stages ? 1 : 0) - (strength[i] as number) * sum;
  }
  return value;
}

/** Minus the second derivative by the scores of the `i`-th and the `j`-th of the list last given to `logLikelihood`. */
export function curvature({ strength, inverse, inverseSquare }: Workspace, i: number, j: number): number {
  const own = strength[i] as number;
  const shared = own * (strength[j] as number) * (inverseSquare[Math.min(i, j)] as number);
  return i === j ? own * (inverse[i] as number) - shared : -shared;
}
