import { seeded, shuffled } from '../../loom/judge/hash';
import { type ChoiceSet, choiceChances } from './conditional-logit';

/** How well weights foretell choices. */
export interface Foresight {
  /** Share of the choices that stand first, 0 to 1; where several stand first, each counts its part. */
  top1: number;
  /** Mean negative natural log of the chance given to what was chosen. */
  logLoss: number;
}

/** How well weights foretell choices that they were not fitted to: each of `folds` parts by learning from the others. */
export function heldOut(
  sets: readonly ChoiceSet[],
  learn: (training: readonly ChoiceSet[]) => readonly number[],
  folds: number,
  seed: number,
): Foresight {
  const mixed = shuffled(sets, seeded(seed));
  let [top1, loss] = [0, 0];
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn(mixed.filter((_, at) => at % folds !== fold));
    for (const { features, chosen } of mixed.filter((_, at) => at % folds === fold)) {
      const chances = choiceChances(features, weights);
      const own = chances[chosen] as number;
      const highest = Math.max(...chances);
      const tied = chances.filter((chance) => chance > highest - 1e-9).length;
      top1 += own > highest - 1e-9 ? 1 / tied : 0;
      loss -= Math.log(Math.max(own, 1e-300));
    }
  }
  return { top1: top1 / sets.length, logLoss: loss / sets.length };
}
