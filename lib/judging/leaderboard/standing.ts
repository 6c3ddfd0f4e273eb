import { meanReciprocalRank } from '../../statistics/mean-reciprocal-rank';
import { wilson } from '../../statistics/wilson';
import type { Verdict } from './verdict';

/** A number with its 95 % interval; both null where there is nothing to count, no interval where a bootstrap has none. */
export interface Measured {
  value: number | null;
  interval: readonly [number, number] | null;
}

/** How a judge stands against the picks of people. */
export interface Standing {
  steps: number;
  /** Steps in which it suggests what the person took, of all steps: no suggestion counts against it. */
  top1: Measured;
  /** Mean of 1 over the place of the person's pick in its order; 0 where the pick is not in it. */
  reciprocalRank: Measured;
  /** Steps in which it suggests anything, of all steps. */
  coverage: Measured;
  /** Steps in which it suggests what the person took, of those in which it suggests anything. */
  whenSuggesting: Measured;
}

/** The same numbers for the same verdicts. */
export const SEED = 4;

export function standingOf(verdicts: readonly Verdict[]): Standing {
  const steps = verdicts.length;
  const suggested = verdicts.filter((verdict) => verdict.suggested).length;
  const agreed = verdicts.filter(({ agrees }) => agrees).length;
  const reciprocalRank = meanReciprocalRank(
    verdicts.map(({ place }) => place),
    { seed: SEED },
  );
  return {
    steps,
    top1: share(agreed, steps),
    reciprocalRank: measured(reciprocalRank),
    coverage: share(suggested, steps),
    whenSuggesting: share(agreed, suggested),
  };
}

/** Where all steps are alike so are all resamples: no width, which is no certainty, so no interval. */
export const measured = ({ value, interval }: Measured): Measured => ({
  value,
  interval: interval && interval[0] < interval[1] ? interval : null,
});

const share = (count: number, of: number): Measured =>
  of === 0 ? { value: null, interval: null } : { value: count / of, interval: wilson(count, of) };
