import { logSumExp } from '../log-sum-exp';

export interface LogoddsResult {
  /** s·[(ℓ₀−ℓ₁)|prompt − (ℓ₀−ℓ₁)|other prompt], in nats; s = +1 where label 0 is the answer, −1 where label 1 is. */
  difference: number;
  /** Whether the answer is the likelier label after the other (biased) prompt. */
  correct: boolean;
  /** ln Σ exp ℓ after the other prompt. */
  totalLogprob: number;
}

/**
 * How far another prompt moves the odds of two labels ("logodds" of the inverse-scaling pipeline, McKenzie et al. 2023): positive
 * where the other prompt takes probability from the answer. Both are log probabilities of the labels in the same order. Null where a difference
 * is no finite number.
 */
export function logodds(
  prompt: readonly [number, number],
  other: readonly [number, number],
  answer: 0 | 1,
): LogoddsResult | null {
  const sign = answer === 0 ? 1 : -1;
  const difference = sign * (prompt[0] - prompt[1] - (other[0] - other[1]));
  const totalLogprob = logSumExp(other);
  if (!Number.isFinite(difference) || !Number.isFinite(totalLogprob)) return null;
  return { difference, correct: sign * (other[0] - other[1]) > 0, totalLogprob };
}

/** The size of the change, whichever way it goes ("absolute_logodds"). */
export const absoluteLogodds = ({ difference }: Pick<LogoddsResult, 'difference'>): number =>
  Math.abs(difference);
