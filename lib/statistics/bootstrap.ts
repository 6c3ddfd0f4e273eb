import { quantileOfSorted } from './quantile';
import { seededRandom } from './random';
import { resampledMeans } from './resampled-means';

export interface BootstrapOptions {
  /** The same seed gives the same interval. */
  seed: number;
  /** Resamples; more give a steadier interval. */
  resamples?: number;
  /** Share of the intervals that hold the truth, 0 to 1. */
  level?: number;
}

export interface Bootstrapped {
  /** Of the units as they are; null where the statistic is not defined on them. */
  value: number | null;
  /** Null with fewer than two units, or where too few resamples have a value. */
  interval: readonly [number, number] | null;
  /** Standard deviation over the resamples. */
  error: number | null;
}

const RESAMPLES = 2000;
/** Under this share of resamples with a value, an interval of them would be of another question. */
const ENOUGH = 0.9;

/**
 * Percentile interval of a statistic over units drawn with replacement (Efron 1979, The Annals of Statistics 7, 1–26; Efron &
 * Tibshirani 1993, An Introduction to the Bootstrap, ch. 13). A unit is what was drawn independently: a step, not a call.
 *
 * @param statistic null (or not a number) where it is not defined on a resample
 */
export function bootstrap<Unit>(
  units: readonly Unit[],
  statistic: (sample: readonly Unit[]) => number | null,
  { seed, resamples = RESAMPLES, level = 0.95 }: BootstrapOptions,
): Bootstrapped {
  const value = finite(statistic(units));
  if (units.length < 2) return { value, interval: null, error: null };
  const random = seededRandom(seed);
  const sample = [...units];
  const values: number[] = [];
  for (let i = 0; i < resamples; i++) {
    for (let at = 0; at < units.length; at++) sample[at] = units[Math.floor(random() * units.length)] as Unit;
    const drawn = finite(statistic(sample));
    if (drawn !== null) values.push(drawn);
  }
  if (values.length < Math.max(2, resamples * ENOUGH)) return { value, interval: null, error: null };
  return summary(value, Float64Array.from(values), level);
}

function summary(value: number | null, values: Float64Array, level: number): Bootstrapped {
  const sorted = values.sort();
  const tail = (1 - level) / 2;
  return {
    value,
    interval: [quantileOfSorted(sorted, tail), quantileOfSorted(sorted, 1 - tail)],
    error: deviation(sorted),
  };
}

/** So many values of each kind make it worth drawing how many of a kind there are, instead of one value after the other. */
const MANY_OF_A_KIND = 50;

/** The interval of the mean. Fast where many values are the same, as places and answers are. */
export function bootstrapMean(values: readonly number[], options: BootstrapOptions): Bootstrapped {
  const isFew = values.length > MANY_OF_A_KIND * new Set(values).size;
  if (!isFew || !values.every(Number.isFinite)) return bootstrap(values, mean, options);
  const { seed, resamples = RESAMPLES, level = 0.95 } = options;
  return summary(mean(values), resampledMeans(values, resamples, seed), level);
}

/**
 * The difference (first less second) of a statistic of two raters over the same units: each resample draws units with both
 * their answers, so that what makes a unit hard counts for both.
 */
export const bootstrapPaired = <First, Second = First>(
  pairs: readonly (readonly [First, Second])[],
  ofFirst: (sample: readonly First[]) => number | null,
  ofSecond: (sample: readonly Second[]) => number | null,
  options: BootstrapOptions,
): Bootstrapped =>
  bootstrap(
    pairs,
    (sample) => {
      const first = ofFirst(sample.map(([one]) => one));
      const second = ofSecond(sample.map(([, other]) => other));
      return first === null || second === null ? null : first - second;
    },
    options,
  );

const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;

export const mean = (values: ArrayLike<number>): number | null => {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at] ?? 0;
  return values.length === 0 ? null : total / values.length;
};

function deviation(values: Float64Array): number {
  const middle = mean(values) ?? 0;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (values.length - 1));
}
