import { cholesky, inverse, solve } from '../../statistics/cholesky';
import { normalQuantile } from '../../statistics/normal';
import { seededRandom } from '../../statistics/random';
import { PRIOR } from './model';
import { workspace } from './plackett-luce';
import type { NormalPrior } from './posterior-mode';
import { addStep, type Evidence, type FitStep } from './step-evidence';

/** Where a fit stands. */
export interface FitState {
  /** The effects of all places, one length of list after the other, and the log-spread behind them. */
  unknowns: Float64Array;
  /** The spread of the effects themselves. */
  placeSpread: number;
}

export interface Fit {
  state: FitState;
  /** Of the unknowns, rows one after the other. */
  covariance: Float64Array;
  /** What the orders alone tell. */
  information: Float64Array;
}

const MOST_ROUNDS = 30;
/** A round that moves nothing by more is the last: a small part of any standard error. */
const SETTLED = 5e-3;
/** The farthest a round may move an effect or the log-spread. */
const LONGEST = 1;

/** Draws a step: more where there are few steps, as then each matters. */
const drawsFor = (steps: number): number => Math.min(128, Math.max(16, 2 * Math.ceil(2000 / steps)));

/**
 * Climbs to the highest point of the posterior of effects and log-spread: Newton's steps with the approximate information,
 * which the slopes met on the way correct (Broyden, Fletcher, Goldfarb & Shanno 1970).
 *
 * @param guess the information to begin with, where it is known from a fit over some of the steps
 */
export function fitSteps(steps: readonly FitStep[], from: FitState, guess: Float64Array | null = null): Fit {
  const size = from.unknowns.length;
  const state = { ...from, unknowns: from.unknowns.slice() };
  let last: { evidence: Evidence; move: Float64Array } | null = null;
  for (let round = 1; ; round++) {
    const evidence = gather(steps, state.unknowns);
    if (last) evidence.information = corrected(last.evidence, evidence.slope, last.move);
    else if (guess) evidence.information = guess;
    const { slope, information } = withPrior(evidence, state);
    const lower = cholesky(information, size);
    if (!lower) throw new RangeError('The orders of this loom could not be fitted.');
    const covariance = inverse(lower, size);
    const whole = solve(lower, slope);
    const farthest = whole.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    const move = whole.map((one) => one * Math.min(1, LONGEST / farthest));
    for (let i = 0; i < size; i++) state.unknowns[i] = (state.unknowns[i] as number) + (move[i] as number);
    const placeSpread = placeSpreadOf(state, covariance);
    const moved = Math.max(farthest, Math.abs(placeSpread / state.placeSpread - 1) / 4);
    state.placeSpread = placeSpread;
    if (moved < SETTLED || round === MOST_ROUNDS)
      return { state, covariance, information: evidence.information };
    last = { evidence, move };
  }
}

function gather(steps: readonly FitStep[], unknowns: Float64Array): Evidence {
  const size = unknowns.length;
  const evidence = { slope: new Float64Array(size), information: new Float64Array(size * size) };
  const work = workspace(steps.reduce((most, { items }) => Math.max(most, items), 2));
  const spread = Math.exp(unknowns[size - 1] as number);
  const priors = new Map<number, NormalPrior>();
  const pairs = drawsFor(steps.length) / 2;
  for (const [at, step] of steps.entries()) {
    const { items } = step;
    const prior = priors.get(items) ?? sphere(items, spread);
    priors.set(items, prior);
    const normals = someNormals(at, pairs * items);
    addStep(step, { unknowns, spread, prior, normals, work }, evidence);
  }
  return evidence;
}

/** Points of a standard normal distribution, others for each step: what they are off by evens out over steps. */
function someNormals(step: number, count: number): Float64Array {
  const begin = (step * 7919) % (normals.length - count);
  return normals.subarray(begin, begin + count);
}

const random = seededRandom(20_260_401);
const normals = Float64Array.from({ length: 32_768 }, () => normalQuantile(random() * (1 - 2e-9) + 1e-9));

/** Utilities around 0, each by itself, with the spread given. */
function sphere(items: number, spread: number): NormalPrior {
  const precision = new Float64Array(items * items);
  for (let i = 0; i < items; i++) precision[i * items + i] = 1 / spread ** 2;
  return { mean: new Float64Array(items), precision };
}

/** The information before a move, made to explain how the slope changed; as it was where the slope did not fall. */
function corrected({ slope, information }: Evidence, after: Float64Array, move: Float64Array): Float64Array {
  const size = move.length;
  const change = move.map((_, i) => (slope[i] as number) - (after[i] as number));
  const foreseen = move.map((_, i) =>
    move.reduce((sum, one, j) => sum + (information[i * size + j] as number) * one, 0),
  );
  const fallen = dot(change, move);
  const expected = dot(foreseen, move);
  if (fallen <= 1e-3 * expected || expected <= 0) return information;
  return information.map((one, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    const taken = ((foreseen[i] as number) * (foreseen[j] as number)) / expected;
    return one - taken + ((change[i] as number) * (change[j] as number)) / fallen;
  });
}

const dot = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, i) => sum + value * (other[i] as number), 0);

/** With what is known beforehand: effects around 0, the log-spread around that of the prior. */
function withPrior({ slope, information }: Evidence, { unknowns, placeSpread }: FitState): Evidence {
  const size = unknowns.length;
  const both = { slope: slope.slice(), information: information.slice() };
  for (let i = 0; i < size; i++) {
    const isSpread = i === size - 1;
    const precision = 1 / (isSpread ? PRIOR.spreadError : placeSpread) ** 2;
    const mean = isSpread ? Math.log(PRIOR.spread) : 0;
    both.slope[i] = (both.slope[i] as number) - precision * ((unknowns[i] as number) - mean);
    both.information[i * size + i] = (both.information[i * size + i] as number) + precision;
  }
  return both;
}

/**
 * The spread of the effects that makes them likeliest, by the fixed point of MacKay (1992, Neural Computation 4, 415–447), with a prior
 * worth a few effects.
 */
function placeSpreadOf({ unknowns, placeSpread }: FitState, covariance: Float64Array): number {
  const size = unknowns.length;
  let squares = PRIOR.placeWeight * PRIOR.placeSpread ** 2;
  let told: number = PRIOR.placeWeight;
  for (let i = 0; i < size - 1; i++) {
    squares += (unknowns[i] as number) ** 2;
    told += Math.max(0, 1 - (covariance[i * size + i] as number) / placeSpread ** 2);
  }
  return Math.sqrt(squares / told);
}
