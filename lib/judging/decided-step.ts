import type { ChoiceFlag, OverrideReason } from '../loom/choice';
import type { GateFlag } from '../loom/gate-flag';
import type { CandidateScores, NoSuggestion, Ranking, RankingEstimate } from '../loom/ranking';
import type { CallDigest } from '../loom/ranking-digest';

/** What a ranking says, without its words. */
export interface RankedFacts {
  rankingId: string;
  createdAt: number;
  judge: Ranking['judge'];
  method: Ranking['method'];
  /** Best first, only candidates that were judged. */
  order: string[];
  scores: CandidateScores;
  suggestion: string | null;
  noSuggestion: NoSuggestion | null;
  confidence: number | null;
  estimate: RankingEstimate | null;
  calls: CallDigest[];
  tokensIn: number;
  tokensOut: number;
  ms: number;
}

/** A candidate of a step, as far as numbers over many steps need it. */
export interface StepCandidate {
  nodeId: string;
  flags: GateFlag[];
  /** Takeable: it arrived whole enough to be chosen. */
  takeable: boolean;
  /** The label it ends in, as it stands in the item format; null where it reads as no item. */
  label: string | null;
}

/** The standing choice of a step. */
export interface StepDecision {
  choiceId: string;
  nodeId: string;
  /** The node that was chosen, or, for an edited copy that no judge saw, the candidate it goes back to. */
  candidateId: string;
  edited: boolean;
  by: 'human' | 'autopilot';
  /** The ranking on screen (or underneath, at a blind step) when the choice was made. */
  rankingId: string | null;
  suggestionVisible: boolean;
  reason: string | null;
  reasonCode: OverrideReason | null;
  /** The person's own ranking, best first; null when none was given. */
  order: string[] | null;
  flag: ChoiceFlag | null;
  createdAt: number;
}

/** A step of a loom with its candidates, its rankings and what was decided. */
export interface DecidedStep {
  stepId: string;
  parentId: string;
  /** Which step of the loom it was, from 1, in order of creation. */
  number: number;
  createdAt: number;
  rounds: number;
  /** It was meant to be chosen without the judge's view. */
  blind: boolean;
  /** And still is hidden from the person. */
  hidden?: boolean;
  candidates: StepCandidate[];
  /** Oldest first. */
  rankings: RankedFacts[];
  /** The ranking the choice was made by, else the newest; null when there is none. */
  ranking: RankedFacts | null;
  /** Null while nothing stands. */
  decision: StepDecision | null;
  /** Every choice that was not undone, oldest first: a second branch leaves the first one standing. */
  decisions: StepDecision[];
}

/** How a decided step stands to its suggestion: an edited copy of it is an accept; `own` where there was none. */
export const outcomeOf = ({ ranking, decision }: DecidedStep): 'accept' | 'override' | 'own' | 'open' => {
  if (!decision) return 'open';
  if (!ranking?.suggestion) return 'own';
  return ranking.suggestion === decision.candidateId ? 'accept' : 'override';
};
