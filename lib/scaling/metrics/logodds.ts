import { isLikeliest } from './bounded-classification';
import { areBounds, type Bounds, less, negative, sumBounds } from './bounds';

export interface LogoddsResult {
  /** s·[(ℓ₀−ℓ₁)|prompt − (ℓ₀−ℓ₁)|other prompt], in nats; s = +1 where label 0 is the answer, −1 where label 1 is. */
  difference: number;
  /** Whether the answer is the likelier label after the other (biased) prompt; of equals label 0 is, as in the pipeline. */
  correct: boolean;
  /** ln Σ exp ℓ over the labels after both prompts: ln of a mass between 0 and 2, as the pipeline writes it. */
  totalLogprob: number;
}

/** The same where only bounds of some log probabilities are known. */
export interface BoundedLogodds {
  difference: Bounds;
  /** The likelier label after the other prompt; null where both are, or the bounds leave open which it is. */
  predicted: number | null;
  totalLogprob: Bounds;
}

type Pair<T> = readonly [T, T];

/**
 * How far another prompt moves the odds of two labels ("logodds" of the inverse-scaling pipeline, McKenzie et al. 2023): positive
 * where the other prompt takes probability from the answer. Both are log probabilities of the labels in the same order. Null where a difference
 * is no finite number.
 */
export function logodds(prompt: Pair<number>, other: Pair<number>, answer: 0 | 1): LogoddsResult | null {
  const exact = (pair: Pair<number>) => [at(pair[0]), at(pair[1])] as const;
  if (![...prompt, ...other].every(Number.isFinite)) return null;
  const result = logoddsBounded(exact(prompt), exact(other), answer);
  return (
    result && {
      difference: result.difference[0],
      correct: (other[0] >= other[1] ? 0 : 1) === answer,
      totalLogprob: result.totalLogprob[0],
    }
  );
}

const at = (value: number): Bounds => [value, value];

/** What `logodds` can say within bounds. Null where a bound is no number. */
export function logoddsBounded(
  prompt: Pair<Bounds>,
  other: Pair<Bounds>,
  answer: number,
): BoundedLogodds | null {
  const all = [...prompt, ...other];
  if (all.length !== 4 || !all.every(areBounds) || (answer !== 0 && answer !== 1)) return null;
  const difference = less(less(prompt[0], prompt[1]), less(other[0], other[1]));
  const predicted = [0, 1].find((label) => isLikeliest(other, label) === true);
  return {
    difference: answer === 0 ? difference : negative(difference),
    predicted: predicted ?? null,
    totalLogprob: sumBounds(all),
  };
}

/** The size of the change, whichever way it goes ("absolute_logodds"). */
export const absoluteLogodds = ({ difference }: Pick<LogoddsResult, 'difference'>): number =>
  Math.abs(difference);
