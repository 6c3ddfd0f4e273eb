import { type AutopilotLimits, type AutopilotStop, DEFAULT_FLAGS } from './autopilot';
import type { ChoiceFlag } from './choice';
import type { LoomNode } from './node';
import type { Ranking } from './ranking';

export interface EndedStep {
  nodes: readonly Pick<LoomNode, 'state' | 'error'>[];
  /** The last one; none where the step was not ranked. */
  ranking: Pick<Ranking, 'order' | 'suggestion' | 'noSuggestion' | 'confidence' | 'estimate'> | undefined;
}

export type Verdict =
  | { type: 'take'; nodeId: string; flag: ChoiceFlag | null }
  | { type: 'stop'; stopped: AutopilotStop };

const stop = (code: AutopilotStop['code'], message: string): Verdict => ({
  type: 'stop',
  stopped: { code, message },
});
const percent = (share: number, digits = 0): string => `${(share * 100).toFixed(digits)} %`;

/** With as many digits as it takes to tell them apart. */
function below(share: number, limit: number): string {
  let digits = 0;
  while (digits < 4 && percent(share, digits) === percent(limit, digits)) digits++;
  return `Confidence ${percent(share, digits)} is below ${percent(limit, digits)}`;
}

/**
 * What the autopilot does at a step that has ended. It takes a suggestion of the wanted confidence. Where the judge has
 * an order and says how sure it is of its first, and that is too little, it stops, or takes that first under a flag
 * while it may. Where the judge has no such order (a tie, no reply that could be read, no judge), it always stops:
 * there is no judgement to follow.
 */
export function atEndedStep(
  { nodes, ranking }: EndedStep,
  limits: AutopilotLimits,
  flagsLeft: number,
): Verdict {
  if (nodes.every((node) => node.state === 'failed'))
    return stop('failed', `Every candidate failed: ${nodes[0]?.error?.message ?? 'no candidate arrived'}`);
  const first = ranking && firstOf(ranking);
  if (!first) return stop('no-suggestion', ranking?.noSuggestion?.message ?? 'This step was not ranked.');
  const { nodeId, confidence, isSuggested } = first;
  if (isSuggested && (confidence ?? 0) >= limits.minConfidence) return { type: 'take', nodeId, flag: null };
  if (confidence === null)
    return stop('low-confidence', 'The judge did not say how sure it is of its suggestion: you choose.');

  const doubt =
    confidence < limits.minConfidence
      ? below(confidence, limits.minConfidence)
      : `Confidence ${percent(confidence)} is below what the judge suggests at`;
  if (limits.whenUnsure !== 'flag')
    return isSuggested
      ? stop('low-confidence', `${doubt}: you choose.`)
      : stop('no-suggestion', ranking?.noSuggestion?.message ?? `${doubt}: you choose.`);
  const allowed = limits.flags ?? DEFAULT_FLAGS;
  if (flagsLeft >= allowed)
    return stop('flags', `${doubt}, and it has left all ${allowed} flags it may: you choose.`);
  return { type: 'take', nodeId, flag: { confidence, message: `${doubt}.` } };
}

/** The judge's first and how sure it is of it; null where it has none, or abstained without saying how sure it was. */
function firstOf({
  order,
  suggestion,
  noSuggestion,
  confidence,
  estimate,
}: NonNullable<EndedStep['ranking']>) {
  if (suggestion !== null) return { nodeId: suggestion, confidence, isSuggested: true };
  const [nodeId] = order;
  const best = nodeId === undefined ? undefined : estimate?.best[nodeId];
  return noSuggestion?.code === 'below-threshold' && nodeId !== undefined && best !== undefined
    ? { nodeId, confidence: best, isSuggested: false }
    : null;
}
