import type { DecidedStep, RankedFacts, StepDecision } from '../decided-step';

/** A step at which a person chose while a judge had a suggestion, seen or hidden. */
export interface HumanChoice {
  step: DecidedStep;
  decision: StepDecision;
  ranking: RankedFacts & { suggestion: string };
  side: 'blind' | 'shown';
  /** The person took what the judge suggests, as it was or edited. */
  accepted: boolean;
}

/**
 * What people chose with a suggestion at hand, in the order of the steps, one choice a step: the first of a person that
 * was not undone. Only it can be blind; a second branch was chosen in the knowledge of the first. Of an edited copy the candidate counts that
 * it was made from. What the autopilot took is not here.
 */
export const humanChoices = (steps: readonly DecidedStep[]): HumanChoice[] =>
  steps
    .flatMap((step) => {
      const decision = firstOfPerson(step);
      const ranking = decision && step.rankings.find(({ rankingId }) => rankingId === decision.rankingId);
      return decision && ranking && hasSuggestion(ranking) ? [choiceOf(step, decision, ranking)] : [];
    })
    .sort((one, other) => one.step.number - other.step.number);

export const firstOfPerson = ({ decisions }: DecidedStep): StepDecision | undefined =>
  decisions.find(({ by }) => by === 'human');

const hasSuggestion = (ranking: RankedFacts): ranking is HumanChoice['ranking'] =>
  ranking.suggestion !== null;

const choiceOf = (
  step: DecidedStep,
  decision: StepDecision,
  ranking: HumanChoice['ranking'],
): HumanChoice => ({
  step,
  decision,
  ranking,
  side: decision.suggestionVisible ? 'shown' : 'blind',
  accepted: decision.candidateId === ranking.suggestion,
});

/** The choices of each side; a side without any is there all the same. */
export const bySides = (
  choices: readonly HumanChoice[],
): readonly (readonly ['blind' | 'shown', HumanChoice[]])[] =>
  (['blind', 'shown'] as const).map((side) => [side, choices.filter((one) => one.side === side)] as const);
