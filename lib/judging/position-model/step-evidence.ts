import { inverse, solveUpper } from '../../statistics/cholesky';
import type { Listing } from './listing';
import { curvature, logLikelihood, type Workspace } from './plackett-luce';
import { modeOf, type NormalPrior, type Posterior, score } from './posterior-mode';
import { normalised, WIDER } from './step-posterior';

/** A step's orders, with its utilities as they came out the last time. */
export interface FitStep {
  items: number;
  listings: readonly Listing[];
  /** The unknowns it tells of: the places that its lists have, and the log-spread last. */
  columns: Int32Array;
  /** Place → where it stands in `columns`. */
  columnOf: Int32Array;
  mode: Float64Array;
}

/** What orders tell of the unknowns: the places' effects, and the log-spread behind them. */
export interface Evidence {
  /** First derivatives of the log-likelihood, utilities integrated out. */
  slope: Float64Array;
  /** About minus its second derivatives, rows one after the other; never negative definite. */
  information: Float64Array;
}

export interface Given {
  /** The unknowns as they stand. */
  unknowns: Float64Array;
  spread: number;
  prior: NormalPrior;
  /** Standard normal points of as many dimensions as there are items; each stands for its mirror image too. */
  normals: Float64Array;
  work: Workspace;
}

/** Adds what a step tells, and moves its mode along. */
export function addStep(step: FitStep, given: Given, evidence: Evidence): void {
  const { items, listings } = step;
  const posterior: Posterior = { listings, items, prior: given.prior, fixed: given.unknowns };
  const { mode, lower } = modeOf(posterior, step.mode, given.work, 1e-3);
  step.mode = mode;
  addInformation(step, posterior, inverse(lower, items), given, evidence.information);
  addSlope(step, posterior, lower, given, evidence.slope);
}

/**
 * The information of Breslow & Clayton's approximation (1993, JASA 88, 9–25) at the mode: on the effects, what is left once the
 * utilities are eliminated; on the log-spread, 2·tr((I − V/σ²)²), V the covariance of the utilities and σ the spread.
 */
function addInformation(
  { items, listings, columns, columnOf, mode }: FitStep,
  posterior: Posterior,
  covariance: Float64Array,
  { spread, work }: Given,
  information: Float64Array,
): void {
  const places = columns.length - 1;
  const among = new Float64Array(places * places);
  const across = new Float64Array(items * places);
  for (const listing of listings) {
    const { item, place, ranked } = listing;
    score(posterior, listing, mode, work);
    logLikelihood(work, item.length, ranked);
    for (let i = 0; i < place.length; i++)
      for (let j = 0; j < place.length; j++) {
        const column = columnOf[place[j] as number] as number;
        const bend = curvature(work, i, j);
        add(among, (columnOf[place[i] as number] as number) * places + column, bend);
        add(across, (item[i] as number) * places + column, bend);
      }
  }
  const all = posterior.fixed?.length ?? 0;
  const explained = eliminated(across, covariance, items, places);
  for (let i = 0; i < places; i++)
    for (let j = 0; j < places; j++) {
      const at = i * places + j;
      const left = (among[at] as number) - (explained[at] as number);
      add(information, (columns[i] as number) * all + (columns[j] as number), left);
    }
  let squares = 0;
  for (let i = 0; i < items; i++)
    for (let j = 0; j < items; j++)
      squares += ((i === j ? 1 : 0) - (covariance[i * items + j] as number) / spread ** 2) ** 2;
  add(information, all * all - 1, 2 * squares);
}

const add = (cells: Float64Array, at: number, value: number): void => {
  cells[at] = (cells[at] as number) + value;
};

/** Cᵀ·V·C of C with a row an item and a column a place. */
function eliminated(
  across: Float64Array,
  covariance: Float64Array,
  items: number,
  places: number,
): Float64Array {
  const result = new Float64Array(places * places);
  const row = new Float64Array(places);
  for (let i = 0; i < items; i++) {
    row.fill(0);
    for (let k = 0; k < items; k++)
      for (let p = 0; p < places; p++)
        add(row, p, (covariance[i * items + k] as number) * (across[k * places + p] as number));
    for (let p = 0; p < places; p++)
      for (let q = 0; q < places; q++)
        add(result, p * places + q, (across[i * places + p] as number) * (row[q] as number));
  }
  return result;
}

/** Fisher's identity: the slope is the mean of the slopes at known utilities over their posterior, here by importance sampling. */
function addSlope(
  { items, listings, columns, columnOf, mode }: FitStep,
  posterior: Posterior,
  lower: Float64Array,
  { normals, spread, work }: Given,
  slope: Float64Array,
): void {
  const size = columns.length;
  const count = (2 * normals.length) / items;
  const slopes = new Float64Array(count * size);
  const logWeights = new Float64Array(count);
  const draw = new Float64Array(items);
  for (let k = 0; k < count; k++) {
    const point = normals.subarray((k >> 1) * items, ((k >> 1) + 1) * items);
    const away = solveUpper(lower, point);
    const side = k % 2 === 0 ? WIDER : -WIDER;
    let [square, prior] = [0, 0];
    for (let i = 0; i < items; i++) {
      square += (point[i] as number) ** 2;
      draw[i] = (mode[i] as number) + side * (away[i] as number);
      prior += ((draw[i] as number) / spread) ** 2;
    }
    let weight = (square - prior) / 2;
    for (const listing of listings) {
      const { item, place, ranked } = listing;
      score(posterior, listing, draw, work);
      weight += logLikelihood(work, item.length, ranked);
      for (let i = 0; i < place.length; i++)
        add(slopes, k * size + (columnOf[place[i] as number] as number), work.slope[i] as number);
    }
    slopes[k * size + size - 1] = prior - items;
    logWeights[k] = weight;
  }
  for (const [k, weight] of normalised(logWeights).entries())
    for (let i = 0; i < size; i++)
      add(slope, columns[i] as number, weight * (slopes[k * size + i] as number));
}
