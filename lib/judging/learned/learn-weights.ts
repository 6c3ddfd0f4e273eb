import type { LearnedWeights } from '../../loom/learned-weights';
import type { Rubric } from '../../loom/settings';
import type { DecidedStep } from '../decided-step';
import { type ChoiceSet, dot, fitConditionalLogit } from './conditional-logit';
import { type Foresight, heldOut } from './held-out';
import { humanChoices } from './human-choices';

/** So many usable human choices it takes before anything is learned from them. */
export const ENOUGH_CHOICES = 30;
export const FOLDS = 5;
/** Pull towards the owner's weights: a standard deviation of 0.7 log-odds a point. */
const L2 = 2;
/** What a point of the owner's weighted mean is thought to do to the odds, before any choice, and how loosely. */
const POINT = 1;
const POINT_L2 = 0.25;

export type Learned =
  | { offer: LearnedWeights }
  | {
      /** Why there is nothing to offer, in a sentence. */
      why: string;
      /** What was found out where it came to that; null with too few choices. */
      heldOut: { learned: Foresight; owner: Foresight } | null;
      /** Human choices that could be learned from. */
      choices: number;
    };

/**
 * Weights over criteria and gates by what people chose, offered (and switched off) where they foretell held-out choices better than the
 * owner's weights do: the first right no less often, and a lower log-loss. The owner's weights get one fitted scale, from their weighted
 * mean to log-odds, so that both give chances; that is also where the learned ones are pulled to. Blind choices count double.
 *
 * @param rubricHash only scores given by this rubric count
 */
export function learnWeights(
  steps: readonly DecidedStep[],
  rubric: Rubric,
  rubricHash: string,
  { now, seed }: { now: number; seed: number },
): Learned {
  const criteria = rubric.criteria.map(({ id }) => id);
  const { names, sets, blind } = humanChoices(steps, criteria, rubricHash);
  if (sets.length < ENOUGH_CHOICES) return tooFew(sets.length);
  const shares = ownerShares(rubric, names);
  const owner = (training: readonly ChoiceSet[]) => ownerWeights(training, shares);
  const learn = (training: readonly ChoiceSet[]) => fitConditionalLogit(training, owner(training), L2);
  const found = {
    learned: heldOut(sets, learn, FOLDS, seed),
    owner: heldOut(sets, owner, FOLDS, seed),
  };
  const why = whyNot(found);
  if (why) return { why, heldOut: found, choices: sets.length };
  const weights = learn(sets);
  return {
    offer: {
      on: false,
      rubricHash,
      weights: Object.fromEntries(names.map((name, at) => [name, weights[at] as number])),
      choices: sets.length,
      blind,
      folds: FOLDS,
      l2: L2,
      heldOut: found,
      createdAt: now,
    },
  };
}

function tooFew(choices: number): Learned {
  const have = choices === 1 ? 'There is 1 choice' : `There are ${choices} choices`;
  const why = `${have} by people among candidates that this rubric scored; it takes ${ENOUGH_CHOICES} to learn from.`;
  return { why, heldOut: null, choices };
}

function whyNot({ learned, owner }: { learned: Foresight; owner: Foresight }): string | null {
  if (learned.top1 < owner.top1 - 1e-9)
    return `On choices held out, learned weights put the one taken first in ${percent(learned.top1)}, your own weights in ${percent(owner.top1)}.`;
  if (learned.logLoss >= owner.logLoss)
    return `On choices held out, learned weights are no surer of what was taken than your own (log-loss ${learned.logLoss.toFixed(3)} against ${owner.logLoss.toFixed(3)}).`;
  return null;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}\u00a0%`;

/** The owner's weights as parts of 1, alike where all are 0; gates have none. */
function ownerShares({ criteria }: Rubric, names: readonly string[]): number[] {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return names.map((_, at) => {
    const criterion = criteria[at];
    if (!criterion) return 0;
    return total > 0 ? criterion.weight / total : 1 / criteria.length;
  });
}

/** The owner's shares, scaled to log-odds by the one factor that makes the choices likeliest; never turned round. */
function ownerWeights(sets: readonly ChoiceSet[], shares: readonly number[]): number[] {
  const means = sets.map((set) => ({ ...set, features: set.features.map((own) => [dot(own, shares)]) }));
  const scale = Math.max(0, fitConditionalLogit(means, [POINT], POINT_L2)[0] as number);
  return shares.map((share) => share * scale);
}
