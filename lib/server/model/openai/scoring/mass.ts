import 'server-only';

/** Probability that is on none of the given outcomes, 0 to 1. */
export const missingMass = (logprobs: readonly number[]): number =>
  Math.min(1, Math.max(0, 1 - logprobs.reduce((sum, logprob) => sum + Math.exp(logprob), 0)));

/** log Σ exp, without overflow; -∞ of nothing. */
export const logSumExp = (logprobs: readonly number[]): number => {
  const most = Math.max(...logprobs);
  return most === -Infinity
    ? most
    : most + Math.log(logprobs.reduce((sum, one) => sum + Math.exp(one - most), 0));
};
