import { aggregate } from '../../loom/judge/aggregate';
import { onWantedLabel, putFirst, withLabel } from '../../loom/judge/wanted-label';
import type { JudgeCall } from '../../loom/ranking';
import type { Criterion } from '../../loom/settings';

/** How the label that is short came into the order. */
export interface LabelStage {
  kind: 'label';
  wanted: string;
  /** Candidates that have it. */
  having: string[];
  order: string[];
  note: string;
}

interface Wanted {
  label: string | null;
  /** Candidate → the label it ends in. */
  labels: ReadonlyMap<string, string | null>;
  /** The owner's threshold, 0 to 1. */
  minConfidence: number;
}

/** Where probabilities are known; null where no label was wanted. */
export function labelByProbability(
  ranked: { order: readonly string[]; best: Readonly<Record<string, number>> },
  { label, labels, minConfidence }: Wanted,
): LabelStage | null {
  if (label === null) return null;
  const { order, note } = onWantedLabel(ranked, labels, label, minConfidence);
  return { kind: 'label', wanted: label, having: withLabel(order, labels, label), order, note };
}

/** Where orders are joined without a model: those that have it are joined among themselves; null where that changes nothing. */
export function labelByRotations(
  joined: readonly string[],
  calls: readonly JudgeCall[],
  criteria: readonly Criterion[],
  { label, labels, minConfidence }: Wanted,
): LabelStage | null {
  if (label === null) return null;
  const having = withLabel(joined, labels, label);
  if (having.length < 2 || having.length === joined.length) return null;
  const among = aggregate(
    calls.map((call) => ({ ...call, order: call.order?.filter((id) => having.includes(id)) ?? null })),
    criteria,
  );
  if (!among.winner || among.confidence < minConfidence) return null;
  const order = putFirst(joined, among.order);
  return { kind: 'label', wanted: label, having, order, note: among.agreement };
}
