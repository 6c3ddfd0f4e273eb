import { sum } from '../../statistics/contingency';
import { Z95 } from '../../statistics/estimate';

export interface Spread {
  value: number | null;
  interval: readonly [number, number] | null;
  why: string | null;
}

/** Named with every number that uses it. */
export const JACKKNIFE =
  'Value ± 1.96 standard errors by the jackknife, a step left out at a time (Efron & Stein 1981, Annals of Statistics 9, 586–596).';

const NOTHING = 1e-9;

/**
 * A statistic with the interval of its jackknife: `without[i]` is the statistic with the i-th step left out, null where
 * it is then not defined. Steps are the units, so calls and candidates of one step may depend on each other.
 */
export function jackknife(
  value: number | null,
  without: readonly (number | null)[],
  [low, high]: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): Spread {
  if (value === null) return { value, interval: null, why: 'It is not defined on these steps.' };
  const n = without.length;
  if (n < 2) return { value, interval: null, why: 'One step has no spread: it takes two.' };
  const values = without.filter((one) => one !== null);
  if (values.length < n)
    return { value, interval: null, why: 'It hangs on a single step, so there is no interval.' };
  const middle = sum(values) / n;
  const error = Math.sqrt(((n - 1) / n) * sum(values.map((one) => (one - middle) ** 2)));
  if (!(error > NOTHING))
    return { value, interval: null, why: 'It is the same at every step, so there is no spread to go by.' };
  return {
    value,
    interval: [Math.max(low, value - Z95 * error), Math.min(high, value + Z95 * error)],
    why: null,
  };
}

/** The mean of one value a step. */
export function meanSpread(values: readonly number[], bounds?: readonly [number, number]): Spread {
  return ratioSpread(
    values.map((value) => [value, 1] as const),
    bounds,
  );
}

/** Σ parts / Σ wholes over the steps, such as differing pairs among all pairs of calls. */
export function ratioSpread(
  steps: readonly (readonly [part: number, whole: number])[],
  bounds?: readonly [number, number],
): Spread {
  const part = sum(steps.map(([one]) => one));
  const whole = sum(steps.map(([, one]) => one));
  const of = (top: number, bottom: number) => (bottom > 0 ? top / bottom : null);
  return jackknife(
    of(part, whole),
    steps.map(([one, all]) => of(part - one, whole - all)),
    bounds,
  );
}
