/**
 * −Σ ln p of a completion's tokens, in nats ("sequence_prob" of the inverse-scaling pipeline, McKenzie et al. 2023). Null where a
 * token has no probability or there are none.
 */
export function sequenceLoss(tokenLogprobs: readonly number[]): number | null {
  if (tokenLogprobs.length === 0) return null;
  const total = tokenLogprobs.reduce((sum, one) => sum + one, 0);
  return Number.isFinite(total) ? -total : null;
}

/**
 * The probability that a model says any of the labels, 0 to 1, by ln Σ exp ℓ. `prompts`: how many the sum is over; of log-odds it is both, and
 * this their mean.
 */
export const labelMass = (totalLogprob: number, prompts: 1 | 2 = 1): number =>
  Math.min(1, Math.exp(totalLogprob) / prompts);
