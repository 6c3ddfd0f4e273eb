import type { GateFlag } from '../../loom/gate-flag';
import type { CandidateScores } from '../../loom/ranking';

export const gateFeature = (gate: GateFlag['gate']): string => `gate:${gate}`;

/** What candidates of one step are weighed by. */
export interface Weighable {
  /** Candidate → criterion → score, the mean over the judge's calls. */
  scores: CandidateScores;
  /** Candidate → what the gates say of it; absent means nothing. */
  flags: Readonly<Record<string, readonly Pick<GateFlag, 'gate'>[]>>;
}

/** Candidates with a score on every one of these criteria; the others cannot be weighed. */
export const weighable = ({ scores }: Weighable, criteria: readonly string[]): string[] =>
  Object.keys(scores).filter((id) =>
    criteria.every((criterion) => Object.hasOwn(scores[id] ?? {}, criterion)),
  );

/** A candidate's values of the features named: points of a criterion, flags of a gate. */
export const featuresOf = ({ scores, flags }: Weighable, id: string, names: readonly string[]): number[] => {
  const gates = (Object.hasOwn(flags, id) ? flags[id] : null) ?? [];
  return names.map(
    (name) =>
      scores[id]?.[name]?.score ??
      gates.reduce((sum, { gate }) => sum + Number(gateFeature(gate) === name), 0),
  );
};
