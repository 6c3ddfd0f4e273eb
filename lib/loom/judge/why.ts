import type { LoomNode } from '../node';
import type { CriterionScore, Ranking } from '../ranking';
import type { Criterion } from '../settings';
import { judgeSummary } from './judge-summary';

const STATE_WORDS: Partial<Record<LoomNode['state'], string>> = {
  waiting: 'waiting for its first words',
  streaming: 'still arriving',
  stopped: 'Stopped: what had arrived is kept.',
  interrupted: 'Interrupted: what had arrived is kept.',
};

/** The line under a candidate: the judge's reason, or what there is to know instead; empty when there is nothing. */
export function whyOf(node: LoomNode, ranking: Ranking | null, criteria: readonly Criterion[]): string {
  const state = STATE_WORDS[node.state];
  if (state) return state;
  if (node.origin === 'human') return 'Your edited copy.';
  if (!ranking) return '';
  const excluded = ranking.excluded.find(({ nodeId }) => nodeId === node.id);
  if (excluded) return `Not judged: ${excluded.reason}`;
  if (ranking.suggestion === node.id && ranking.summary) return judgeSummary(ranking);
  const first = ranking.suggestion ?? ranking.order[0];
  return telling(ranking.scores[node.id] ?? {}, (first && ranking.scores[first]) || {}, criteria);
}

/** The reason on which it falls behind the first the most, by weight; where it does not, the best said of it. */
function telling(
  own: Record<string, CriterionScore>,
  first: Record<string, CriterionScore>,
  criteria: readonly Criterion[],
): string {
  const told = criteria.flatMap(({ id, name, weight }) => {
    const given = own[id];
    return given?.reason
      ? [{ name, ...given, behind: weight * ((first[id]?.score ?? 0) - given.score) }]
      : [];
  });
  const worst = told.toSorted((a, b) => b.behind - a.behind)[0];
  const best = told.toSorted((a, b) => b.score - a.score)[0];
  const one = worst && worst.behind > 0 ? worst : best;
  return one ? `${one.name}: ${one.reason}` : '';
}
