/** A coefficient with its 95 % confidence interval. */
export interface Estimate {
  /** At most 1; null where it is not defined. */
  value: number | null;
  /** Standard error of the large sample; null where there is none. */
  error: number | null;
  /** Null where the sample gives no width: fewer than two items, or nothing varies. */
  interval: readonly [number, number] | null;
  /** Why there is no value or no interval, in a sentence; null when both are there. */
  why: string | null;
}

/** The 97.5 % quantile of the normal distribution. */
export const Z95 = 1.959963984540054;

/** Rounding can leave a variance a hair beside zero. */
const NOTHING = 1e-12;

export const undefinedEstimate = (why: string): Estimate => ({
  value: null,
  error: null,
  interval: null,
  why,
});

/** A value with the interval ± 1.96 standard errors, kept within −1 and 1. */
export function estimateOf(value: number, variance: number, n: number): Estimate {
  if (n < 2) return { value, error: null, interval: null, why: 'One item has no spread.' };
  if (!(variance > NOTHING)) {
    const why = 'Nothing varies in these answers, so the formula gives no interval.';
    return { value, error: null, interval: null, why };
  }
  const error = Math.sqrt(variance);
  const interval = [Math.max(-1, value - Z95 * error), Math.min(1, value + Z95 * error)] as const;
  return { value, error, interval, why: null };
}
