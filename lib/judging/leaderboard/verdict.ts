import { firstOfPerson } from '../audit/human-choice';
import type { DecidedStep, RankedFacts, StepDecision } from '../decided-step';

/** What a judge said of a step, as far as it can be held against what a person chose. */
export type Judgement = Pick<
  RankedFacts,
  'judge' | 'order' | 'suggestion' | 'noSuggestion' | 'tokensIn' | 'tokensOut' | 'ms'
>;

/** A step a person decided. An edited copy counts as the candidate it was made from. */
export interface HumanPick {
  stepId: string;
  candidateId: string;
  /** `blind`: chosen while what the judge says was hidden; `shown`: beside a suggestion; `none`: there was none to show. */
  sight: 'blind' | 'shown' | 'none';
}

/** One judgement held against one pick. */
export interface Verdict {
  suggested: boolean;
  /** What it suggests is what the person took. */
  agrees: boolean;
  /** Where the person's pick stands in its order, from 1; null where it does not. */
  place: number | null;
}

/**
 * What people took, oldest step first: of a step the first choice of a person that stands, for whoever takes a second branch knows
 * the first. What the autopilot took is nobody's judgement.
 */
export const humanPicks = (steps: readonly DecidedStep[]): HumanPick[] =>
  steps.flatMap((step) => {
    const decision = firstOfPerson(step);
    if (!decision) return [];
    return { stepId: step.stepId, candidateId: decision.candidateId, sight: sightOf(step, decision) };
  });

function sightOf(step: DecidedStep, decision: StepDecision): HumanPick['sight'] {
  if (decision.suggestionVisible) return 'shown';
  return step.blind || ownRanking(step)?.suggestion ? 'blind' : 'none';
}

/** What the loom's own judge said of a step: the ranking that a person's first choice was made by, else the newest. */
export const ownRanking = (step: DecidedStep): RankedFacts | null =>
  step.rankings.find(({ rankingId }) => rankingId === firstOfPerson(step)?.rankingId) ??
  step.rankings.at(-1) ??
  null;

const NOT_ITS_OWN = new Set(['judge-off', 'too-few', 'stopped', 'interrupted']);

/** Whether the judge had its say: a judgement that others cut short, or never asked for, says nothing about it. */
export const hadItsSay = ({ noSuggestion }: Pick<Judgement, 'noSuggestion'>): boolean =>
  noSuggestion === null || !NOT_ITS_OWN.has(noSuggestion.code);

export function verdictOf({ order, suggestion }: Judgement, candidateId: string): Verdict {
  const at = order.indexOf(candidateId);
  return {
    suggested: suggestion !== null,
    agrees: suggestion === candidateId,
    place: at < 0 ? null : at + 1,
  };
}
