import { firstOfPerson } from '../audit/human-choice';
import type { DecidedStep, RankedFacts, StepDecision } from '../decided-step';
import type { ChoiceSet } from './conditional-logit';
import { featuresOf, gateFeature, type Weighable, weighable } from './features';

/** A blind choice was not led by the suggestion: it counts as so many that may have been. */
export const BLIND_WEIGHT = 2;

export interface HumanChoices {
  /** The features of the sets, in their order: the criteria, then the gates that flagged anything. */
  names: string[];
  sets: ChoiceSet[];
  blind: number;
}

/**
 * What people chose, as far as weights can be learned from it: the judge scored what was taken and at least one other by this
 * rubric. One choice a step, the first of a person that stands, as in the audit: a second branch does not take back the first.
 * What the autopilot took is never among it. An edited copy counts as the candidate it was copied from.
 */
export function humanChoices(
  steps: readonly DecidedStep[],
  criteria: readonly string[],
  rubricHash: string,
): HumanChoices {
  const usable = steps.flatMap((step) => {
    const decision = firstOfPerson(step);
    const ranking = decision && scoredBy(step, decision, rubricHash);
    if (!ranking) return [];
    const takeable = new Set(step.candidates.filter((one) => one.takeable).map(({ nodeId }) => nodeId));
    const flags = Object.fromEntries(step.candidates.map((one) => [one.nodeId, one.flags]));
    const given: Weighable = { scores: ranking.scores, flags };
    const ids = weighable(given, criteria).filter((id) => takeable.has(id));
    const chosen = ids.indexOf(decision.candidateId);
    return chosen < 0 || ids.length < 2 ? [] : [{ given, ids, chosen, isBlind: !decision.suggestionVisible }];
  });
  const gates = new Set(
    usable.flatMap(({ given, ids }) =>
      ids.flatMap((id) => (given.flags[id] ?? []).map(({ gate }) => gateFeature(gate))),
    ),
  );
  const names = [...criteria, ...[...gates].sort()];
  return {
    names,
    sets: usable.map(({ given, ids, chosen, isBlind }) => ({
      features: ids.map((id) => featuresOf(given, id, names)),
      chosen,
      weight: isBlind ? BLIND_WEIGHT : 1,
    })),
    blind: usable.filter(({ isBlind }) => isBlind).length,
  };
}

/** The ranking the choice was made by: a later one may hold candidates that were not there to choose. By another rubric, the newest. */
function scoredBy(
  { rankings }: DecidedStep,
  { rankingId }: StepDecision,
  rubricHash: string,
): RankedFacts | undefined {
  const own = rankings.filter(({ judge }) => judge.rubricHash === rubricHash);
  return own.find((ranking) => ranking.rankingId === rankingId) ?? own.at(-1);
}
