import 'server-only';

/** What OpenAI's API writes for a probability too small to tell. */
const STANDS_FOR_ZERO = -9999;
/** A certain token may come out this much above 0. */
const ROUNDING = 1e-6;

/** A natural-log probability from a reply, or in words what stands there instead. */
export const readLogprob = (value: unknown): number | string => {
  if (value === null || value === undefined) return 'no number';
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number') return 'no number';
  if (Number.isNaN(number)) return 'NaN';
  if (number <= STANDS_FOR_ZERO) return 'minus infinity';
  return number > ROUNDING ? `a positive number (${number})` : Math.min(0, number);
};
