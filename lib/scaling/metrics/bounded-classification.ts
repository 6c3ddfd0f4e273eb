import { logSumExp } from '../log-sum-exp';
import { areBounds, type Bounds, highs, lows, sumBounds } from './bounds';

export interface BoundedClassification {
  /** See `classify`; open above where nothing says how unlikely the answer is. */
  loss: Bounds;
  /** The likeliest label, the first of equals; null where the bounds leave open which it is. */
  predicted: number | null;
  totalLogprob: Bounds;
}

/**
 * What `classify` can say where only bounds of some log probabilities are known. The loss −(ℓₐ − ln Σ exp ℓ) = ln(1 + Σ exp(ℓⱼ − ℓₐ)) falls with
 * ℓₐ and rises with every other ℓⱼ, so that its bounds are those of the answer at one end and all others at the other: the tightest there
 * are. Null where a bound is no number, or no label has any probability.
 */
export function classifyBounded(logprobs: readonly Bounds[], answer: number): BoundedClassification | null {
  const given = logprobs[answer];
  if (!given || !logprobs.every(areBounds)) return null;
  const totalLogprob = sumBounds(logprobs);
  if (!Number.isFinite(totalLogprob[1])) return null;
  const predicted = logprobs.findIndex((_, at) => isLikeliest(logprobs, at) === true);
  return {
    loss: [
      lossOf(lows(logprobs).with(answer, given[1]), answer),
      lossOf(highs(logprobs).with(answer, given[0]), answer),
    ],
    predicted: predicted < 0 ? null : predicted,
    totalLogprob,
  };
}

const lossOf = (logprobs: readonly number[], answer: number): number =>
  logSumExp(logprobs) - (logprobs[answer] as number);

/**
 * Whether a label is the likeliest, the first of equals: true where its lower bound beats every other’s upper one, false where its
 * upper bound falls short of another’s lower one, null where that is open.
 */
export function isLikeliest(logprobs: readonly Bounds[], label: number): boolean | null {
  const own = logprobs[label];
  if (!own) return null;
  const wins = (mine: number, end: 0 | 1) =>
    logprobs.every((other, at) => at === label || (at < label ? mine > other[end] : mine >= other[end]));
  if (wins(own[0], 1)) return true;
  return wins(own[1], 0) ? null : false;
}
