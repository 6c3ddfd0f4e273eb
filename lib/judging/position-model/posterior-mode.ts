import { cholesky, solve } from '../../statistics/cholesky';
import type { Listing } from './listing';
import { curvature, logLikelihood, type Workspace } from './plackett-luce';

/** A normal distribution of the unknowns before any order was seen. */
export interface NormalPrior {
  mean: Float64Array;
  /** Inverse covariance, rows one after the other. */
  precision: Float64Array;
}

/** Unknowns are the items' utilities, and behind them the places' effects where those are not `fixed`. */
export interface Posterior {
  listings: readonly Listing[];
  items: number;
  prior: NormalPrior;
  /** Effects of the places where they are known; null where they are unknowns. */
  fixed: Float64Array | null;
}

/** The unknown that a place's effect is; −1 where it is fixed. */
const unknownOf = ({ fixed, items }: Posterior, place: number): number => (fixed ? -1 : items + place);

/** Fills in the scores of a listing. */
export function score(
  { fixed, items }: Posterior,
  listing: Listing,
  at: Float64Array,
  work: Workspace,
): void {
  const { item, place } = listing;
  for (let i = 0; i < item.length; i++) {
    const effect = fixed ? fixed[place[i] as number] : at[items + (place[i] as number)];
    work.scores[i] = (at[item[i] as number] as number) + (effect as number);
  }
}

/** Log-density, but for a constant. */
export function logDensity(posterior: Posterior, at: Float64Array, work: Workspace): number {
  let value = logPrior(posterior.prior, at);
  for (const listing of posterior.listings) {
    score(posterior, listing, at, work);
    value += logLikelihood(work, listing.item.length, listing.ranked);
  }
  return value;
}

function logPrior({ mean, precision }: NormalPrior, at: Float64Array): number {
  const size = mean.length;
  let value = 0;
  for (let i = 0; i < size; i++) {
    const own = (at[i] as number) - (mean[i] as number);
    value -= (own * own * (precision[i * size + i] as number)) / 2;
    for (let j = 0; j < i; j++)
      value -= own * ((at[j] as number) - (mean[j] as number)) * (precision[i * size + j] as number);
  }
  return value;
}

const MOST_STEPS = 40;
/** The farthest one step may go in any direction, in log-odds. */
const LONGEST = 3;

/** Where the density is highest, by Newton's method (the density is log-concave), and the triangle of its curvature there. */
export function modeOf(
  posterior: Posterior,
  start: Float64Array,
  work: Workspace,
  tolerance = 1e-6,
): { mode: Float64Array; lower: Float64Array } {
  let mode = start.slice();
  for (let step = 0; ; step++) {
    const { slope, hessian } = derivatives(posterior, mode, work);
    const lower = cholesky(hessian, mode.length);
    if (!lower) throw new RangeError('The precision of a prior has to be positive definite.');
    const move = solve(lower, slope);
    const size = move.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    if (size < tolerance || step === MOST_STEPS) return { mode, lower };
    const scale = Math.min(1, LONGEST / size);
    mode = mode.map((value, i) => value + scale * (move[i] as number));
  }
}

function derivatives(posterior: Posterior, at: Float64Array, work: Workspace) {
  const { prior, listings } = posterior;
  const size = at.length;
  const hessian = prior.precision.slice();
  const slope = new Float64Array(size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      slope[i] =
        (slope[i] as number) -
        (prior.precision[i * size + j] as number) * ((at[j] as number) - (prior.mean[j] as number));
  const add = (row: number, column: number, value: number) => {
    hessian[row * size + column] = (hessian[row * size + column] as number) + value;
  };
  for (const listing of listings) {
    const { item, place, ranked } = listing;
    score(posterior, listing, at, work);
    logLikelihood(work, item.length, ranked);
    for (let i = 0; i < item.length; i++) {
      const [own, ownPlace] = [item[i] as number, unknownOf(posterior, place[i] as number)];
      slope[own] = (slope[own] as number) + (work.slope[i] as number);
      if (ownPlace >= 0) slope[ownPlace] = (slope[ownPlace] as number) + (work.slope[i] as number);
      for (let j = 0; j < item.length; j++) {
        const bend = curvature(work, i, j);
        const [other, otherPlace] = [item[j] as number, unknownOf(posterior, place[j] as number)];
        add(own, other, bend);
        if (ownPlace < 0) continue;
        add(own, otherPlace, bend);
        add(ownPlace, other, bend);
        add(ownPlace, otherPlace, bend);
      }
    }
  }
  return { slope, hessian };
}
