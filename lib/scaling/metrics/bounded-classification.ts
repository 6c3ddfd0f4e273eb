import { logSumExp } from '../log-sum-exp';
import { areBounds, type Bounds, highs, lows, sumBounds } from './bounds';

export interface BoundedClassification {
  /** See `classify`; open above where nothing says how unlikely the answer is. */
  loss: Bounds;
  /** The likeliest label; null where several are, or the bounds leave open which it is. */
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
 * Whether a label is the likeliest: true where its lower bound beats every other’s upper one, false where its upper bound falls short of
 * another’s lower one, null where that is open, or where it is as likely as another (see `tiedLabels`).
 */
export function isLikeliest(logprobs: readonly Bounds[], label: number): boolean | null {
  const own = logprobs[label];
  if (!own) return null;
  if (logprobs.every(([, high], at) => at === label || own[0] > high)) return true;
  return logprobs.some(([low], at) => at !== label && own[1] < low) ? false : null;
}

/**
 * The places of the labels that are all exactly the likeliest; none where one is alone, or bounds leave it open. Draws make many: two of
 * four each. The place of a label says nothing of what a model would answer, so none of them is preferred.
 */
export function tiedLabels(logprobs: readonly Bounds[]): number[] {
  const most = Math.max(...lows(logprobs));
  const tied = logprobs.flatMap(([low, high], at) => (low === most && high === most ? [at] : []));
  const isOpen = logprobs.some(([, high], at) => high >= most && !tied.includes(at));
  return tied.length < 2 || isOpen || !Number.isFinite(most) ? [] : tied;
}
