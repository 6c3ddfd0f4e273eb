import { logSumExp } from '../log-sum-exp';

export interface ClassificationResult {
  /** −(ℓₐ − ln Σ exp ℓ) over the labels: the cross-entropy of the answer, in nats. */
  loss: number;
  /** Whether the answer is the likeliest label, the first of equals as in the pipeline; reports count ties apart (see `tiedLabels`). */
  correct: boolean;
  /** The likeliest label's place; the first of equals. */
  predicted: number;
  /** ln Σ exp ℓ: the log probability of saying any label at all. */
  totalLogprob: number;
}

/**
 * Scores one item by the log probabilities ℓ of its labels, as the inverse-scaling pipeline does ("classification_loss" and
 * "classification_acc": McKenzie et al. 2023, Inverse Scaling: When Bigger Isn’t Better). Null where a log probability is no
 * number, or no label has any probability: then nothing can be said.
 */
export function classify(logprobs: readonly number[], answer: number): ClassificationResult | null {
  const given = logprobs[answer];
  if (given === undefined || logprobs.some((one) => Number.isNaN(one))) return null;
  const totalLogprob = logSumExp(logprobs);
  if (!Number.isFinite(totalLogprob)) return null;
  const predicted = logprobs.reduce((best, one, at) => (one > (logprobs[best] as number) ? at : best), 0);
  return { loss: totalLogprob - given, correct: predicted === answer, predicted, totalLogprob };
}

/** The loss and the accuracy of a model that knows nothing of `labels` equally likely labels: ln k, and 1/k. */
export const chance = (labels: number): { loss: number; accuracy: number } => ({
  loss: Math.log(labels),
  accuracy: 1 / labels,
});
