import type { LoomNode } from '@/lib/loom/node';
import type { CriterionScore, Ranking } from '@/lib/loom/ranking';
import type { Criterion } from '@/lib/loom/settings';

const STATE_WORDS: Partial<Record<LoomNode['state'], string>> = {
  waiting: 'waiting for its first words',
  streaming: 'still arriving',
  stopped: 'Stopped: what had arrived is kept.',
  interrupted: 'The server went down while it arrived: what had come is kept.',
};

/** The line under a candidate: the judge's reason, or what there is to know instead; empty when there is nothing. */
export function whyOf(node: LoomNode, ranking: Ranking | null, criteria: readonly Criterion[]): string {
  const state = STATE_WORDS[node.state];
  if (state) return state;
  if (node.origin === 'human') return 'Your edited copy.';
  if (!ranking) return '';
  const excluded = ranking.excluded.find(({ nodeId }) => nodeId === node.id);
  if (excluded) return `Not judged: ${excluded.reason}`;
  if (ranking.suggestion === node.id && ranking.summary) return ranking.summary;
  return mostAgainst(ranking.scores[node.id] ?? {}, criteria);
}

function mostAgainst(scores: Record<string, CriterionScore>, criteria: readonly Criterion[]): string {
  const told = criteria.flatMap(({ id, name }) => {
    const given = scores[id];
    return given?.reason ? [{ name, ...given }] : [];
  });
  const least = told.toSorted((a, b) => a.score - b.score)[0];
  return least ? `${least.name}: ${least.reason}` : '';
}
