import { logDeterminant, solveUpper } from '../../statistics/cholesky';
import type { Workspace } from './plackett-luce';
import { logDensity, modeOf, type Posterior } from './posterior-mode';

/** Draws of a posterior, each with its weight. */
export interface Weighted {
  /** Draws one after the other. */
  draws: Float64Array;
  /** Natural logarithms; their mean, exponentiated, is the evidence (but for the prior's constant). */
  logWeights: Float64Array;
  mode: Float64Array;
}

/** So much wider than the normal at the mode the draws are: the posterior's tails are heavier than that normal's. */
export const WIDER = 1.15;

/**
 * Importance sampling around the mode: draws from the normal distribution that Laplace's approximation gives, a little wider, with
 * the weights that make up for the difference (Tierney & Kadane 1986, JASA 81, 82–86; Owen 2013, Monte Carlo theory, ch. 9).
 *
 * @param normals standard normal points of as many dimensions as there are unknowns
 */
export function drawFrom(
  posterior: Posterior,
  start: Float64Array,
  normals: Float64Array,
  work: Workspace,
  tolerance?: number,
): Weighted {
  const size = start.length;
  const count = normals.length / size;
  const { mode, lower } = modeOf(posterior, start, work, tolerance);
  const constant = size * Math.log(WIDER) - logDeterminant(lower, size) / 2;
  const draws = new Float64Array(normals.length);
  const logWeights = new Float64Array(count);
  const scaled = new Float64Array(size);
  for (let k = 0; k < count; k++) {
    let square = 0;
    for (let i = 0; i < size; i++) {
      const normal = normals[k * size + i] as number;
      square += normal * normal;
      scaled[i] = normal * WIDER;
    }
    const moved = solveUpper(lower, scaled);
    for (let i = 0; i < size; i++) moved[i] = (moved[i] as number) + (mode[i] as number);
    draws.set(moved, k * size);
    logWeights[k] = logDensity(posterior, moved, work) + square / 2 + constant;
  }
  return { draws, logWeights, mode };
}

/** Weights that add up to 1 of their logarithms. */
export function normalised(logWeights: Float64Array): Float64Array {
  const top = logWeights.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const weights = logWeights.map((one) => Math.exp(one - top));
  const total = weights.reduce((sum, one) => sum + one, 0);
  return weights.map((one) => one / total);
}
