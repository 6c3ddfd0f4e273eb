import { logSumExp } from '../log-sum-exp';

/** The least and the most that a number can be: both the same where it is known, infinite where it is open on that side. */
export type Bounds = readonly [low: number, high: number];

export const lows = (all: readonly Bounds[]): number[] => all.map(([low]) => low);
export const highs = (all: readonly Bounds[]): number[] => all.map(([, high]) => high);

/** Whether something can be said within these: no end is NaN, and the lower one is the lower. */
export const areBounds = ([low, high]: Bounds): boolean => low <= high;

/** a − b, each anywhere within its bounds. An open end of either leaves that end open. */
export const less = ([low, high]: Bounds, [otherLow, otherHigh]: Bounds): Bounds => [
  low === Number.NEGATIVE_INFINITY || otherHigh === Number.POSITIVE_INFINITY
    ? Number.NEGATIVE_INFINITY
    : low - otherHigh,
  high === Number.POSITIVE_INFINITY || otherLow === Number.NEGATIVE_INFINITY
    ? Number.POSITIVE_INFINITY
    : high - otherLow,
];

export const negative = ([low, high]: Bounds): Bounds => [0 - high, 0 - low];

/** |x| of an x within bounds. */
export function magnitude([low, high]: Bounds): Bounds {
  if (low >= 0) return [low, high];
  if (high <= 0) return negative([low, high]);
  return [0, Math.max(-low, high)];
}

/** ln Σ exp ℓ rises with every ℓ: its bounds are those of all at their lowest, and all at their highest. */
export const sumBounds = (logprobs: readonly Bounds[]): Bounds => [
  logSumExp(lows(logprobs)),
  logSumExp(highs(logprobs)),
];
