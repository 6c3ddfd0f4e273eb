import { seededRandom } from '@/lib/statistics/random';
import type { Verdict } from './methods';

const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
const right = (verdicts: readonly Verdict[]): number => verdicts.filter(({ isRight }) => isRight).length;

/** Share of all steps where the first is the best, suggestion or not. */
export const top1 = (verdicts: readonly Verdict[]): number => share(right(verdicts), verdicts.length);

export const meanCalls = (verdicts: readonly Verdict[]): number =>
  share(
    verdicts.reduce((sum, { calls }) => sum + calls, 0),
    verdicts.length,
  );

export interface Suggested {
  /** Share of the steps that get a suggestion. */
  coverage: number;
  /** Share of those suggestions that are right. */
  accuracy: number;
}

export function suggested(verdicts: readonly Verdict[]): Suggested {
  const decided = verdicts.filter((one) => one.decided);
  return {
    coverage: share(decided.length, verdicts.length),
    accuracy: share(right(decided), decided.length),
  };
}

const bySurety = (verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.toSorted((one, other) => other.confidence - one.confidence);

/** How often it is right on its surest steps, from few to all of them. */
export function riskCoverage(verdicts: readonly Verdict[], points = 50): Suggested[] {
  const sorted = bySurety(verdicts);
  return Array.from({ length: points }, (_, at) => {
    const count = Math.round(((at + 1) / points) * sorted.length);
    return { coverage: share(count, sorted.length), accuracy: share(right(sorted.slice(0, count)), count) };
  });
}

/** How often it is right on its surest steps, so many of all. */
export const accuracyAt = (verdicts: readonly Verdict[], coverage: number): number => {
  const count = Math.round(coverage * verdicts.length);
  return share(right(bySurety(verdicts).slice(0, count)), count);
};

/** The largest share of the steps, the surest first, on which it is right at least so often. */
export function coverageAt(verdicts: readonly Verdict[], accuracy: number): number {
  let [good, found] = [0, 0];
  for (const [at, { isRight }] of bySurety(verdicts).entries()) {
    if (isRight) good++;
    if (good >= accuracy * (at + 1)) found = at + 1;
  }
  return share(found, verdicts.length);
}

export interface Bin {
  /** Mean probability given to the first. */
  said: number;
  /** Share of them that were right. */
  was: number;
  count: number;
}

/** Steps by the probability given to their first, in ten bins of the same width. */
export function reliability(verdicts: readonly Verdict[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const own = verdicts.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin,
    );
    const said = own.reduce((sum, { confidence }) => sum + confidence, 0);
    return { said: share(said, own.length), was: share(right(own), own.length), count: own.length };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error (Naeini, Cooper & Hauskrecht 2015, AAAI): mean distance of the bins from what they said. */
export const calibrationError = (verdicts: readonly Verdict[]): number =>
  reliability(verdicts).reduce((sum, { said, was, count }) => sum + count * Math.abs(said - was), 0) /
  verdicts.length;

const DRAWS = 200;

/** The calibration error to be expected of so many steps if every probability held: what chance alone makes. */
export function calibrationByChance(verdicts: readonly Verdict[]): number {
  const random = seededRandom(1);
  let total = 0;
  for (let draw = 0; draw < DRAWS; draw++)
    total += calibrationError(verdicts.map((one) => ({ ...one, isRight: random() < one.confidence })));
  return total / DRAWS;
}
