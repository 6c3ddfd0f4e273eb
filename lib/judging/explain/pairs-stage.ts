import { hash32 } from '../../loom/judge/hash';
import type { Ranking } from '../../loom/ranking';
import { estimateBest, priorModel } from '../position-model';

/** How the winners of all pairs became one order (Bradley–Terry). */
export interface PairsStage {
  kind: 'pairs';
  order: string[];
  /** won[i][j]: whether `order[i]` won over `order[j]`; null where they were not compared, or the reply could not be read. */
  won: (boolean | null)[][];
  wins: Record<string, number>;
  /** Candidate → strength in log-odds; their mean is 0. */
  utilities: Record<string, number>;
  best: Record<string, number>;
}

/** Joins the pairs anew; null where none could be read. `candidates`: those judged, in order of arrival. */
export function pairsStage(ranking: Ranking, candidates: readonly string[]): PairsStage | null {
  const read = ranking.calls.flatMap(({ shown, order }) =>
    order ? [{ shown: shown.map(({ nodeId }) => nodeId), order }] : [],
  );
  if (read.length === 0) return null;
  const { best, order, utilities } = estimateBest(read, candidates, priorModel(), hash32(ranking.id));
  const between = (one: string, other: string) => {
    const pair = read.find(({ shown }) => shown.includes(one) && shown.includes(other));
    return one === other || !pair ? null : pair.order[0] === one;
  };
  return {
    kind: 'pairs',
    order,
    won: order.map((one) => order.map((other) => between(one, other))),
    wins: Object.fromEntries(order.map((id) => [id, read.filter((pair) => pair.order[0] === id).length])),
    utilities,
    best,
  };
}
