import type { Ranking } from '../loom/ranking';
import { rankingTau } from '../statistics/kendall-tau';

/** Where a candidate stands, from 1, and what its criteria come to; null where it was not judged or not scored. */
interface Place {
  place: number | null;
  score: number | null;
}

export interface RankingChanges {
  /** In the order of the first ranking, then of the other. */
  candidates: { nodeId: string; before: Place; after: Place }[];
  /** Both suggest the same, or both nothing. */
  sameSuggestion: boolean;
  sameOrder: boolean;
  /** Kendall's τ-b of both orders, −1 to 1; null where they have fewer than two candidates in common. */
  tau: number | null;
}

type Compared = Pick<Ranking, 'order' | 'suggestion'>;

/** What another judge makes of the same candidates. `scoreBefore`, `scoreAfter`: a candidate's weighted score by either. */
export function changesOf(
  before: Compared,
  after: Compared,
  scoreBefore: (nodeId: string) => number | null,
  scoreAfter: (nodeId: string) => number | null,
): RankingChanges {
  const ids = [...new Set([...before.order, ...after.order])];
  return {
    candidates: ids.map((nodeId) => ({
      nodeId,
      before: { place: placeIn(before.order, nodeId), score: scoreBefore(nodeId) },
      after: { place: placeIn(after.order, nodeId), score: scoreAfter(nodeId) },
    })),
    sameSuggestion: before.suggestion === after.suggestion,
    sameOrder: before.order.join(' ') === after.order.join(' '),
    tau: rankingTau(before.order, after.order),
  };
}

const placeIn = (order: readonly string[], nodeId: string): number | null => {
  const at = order.indexOf(nodeId);
  return at < 0 ? null : at + 1;
};
