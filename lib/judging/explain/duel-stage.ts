import { aggregate } from '../../loom/judge/aggregate';
import { settle } from '../../loom/judge/head-to-head';
import type { JudgeCall } from '../../loom/ranking';
import type { Criterion } from '../../loom/settings';

/** How the top two were told apart, where the orders did not do it: asked twice, once in each order. */
export interface DuelStage {
  kind: 'duel';
  /** The two as they stood before. */
  pair: [string, string];
  /** Of each call: who was shown first, and who won; null where it could not be read. */
  duels: { shownFirst: string; winner: string | null }[];
  /** The order after it; null where it settled nothing, and then why. */
  order: string[] | null;
  reason: string | null;
  /** Share of all orders asked, duels too, that put the winner first; null where there is none. */
  confidence: number | null;
}

/** The head-to-head of a ranking, settled anew; null when there was none. */
export function duelStage(calls: readonly JudgeCall[], criteria: readonly Criterion[]): DuelStage | null {
  const duels = calls.filter(({ kind }) => kind === 'head-to-head');
  const rotations = calls.filter(({ kind }) => kind === 'rotation');
  const joined = aggregate(rotations, criteria);
  const [first, second] = joined.order.filter((id) =>
    duels.some(({ shown }) => shown.some(({ nodeId }) => nodeId === id)),
  );
  if (duels.length === 0 || first === undefined || second === undefined) return null;
  const verdict = settle(joined, rotations, duels);
  return {
    kind: 'duel',
    pair: [first, second],
    duels: duels.map(({ shown, order }) => ({
      shownFirst: shown[0]?.nodeId ?? '',
      winner: order?.[0] ?? null,
    })),
    order: verdict.decided ? verdict.order : null,
    reason: verdict.decided ? null : verdict.reason,
    confidence: verdict.decided ? verdict.confidence : null,
  };
}
