import type { RankingChanges } from '@/lib/judging/ranking-changes';
import type { Ranking } from '@/lib/loom/ranking';
import { percent } from '../../teaching/words';

/** What a second look changes, in a sentence or two. */
export function changeWords(
  before: Pick<Ranking, 'suggestion'> | null,
  after: Pick<Ranking, 'suggestion' | 'confidence' | 'noSuggestion'>,
  { sameSuggestion, sameOrder, tau }: RankingChanges,
  numbers: ReadonlyMap<string, number>,
): string {
  const number = (id: string) => `candidate ${numbers.get(id) ?? '?'}`;
  const sure = after.confidence === null ? '' : `, with a confidence of ${percent(after.confidence)}`;
  const order = sameOrder
    ? 'The order is the same.'
    : tau === null
      ? ''
      : `The orders differ: Kendall’s τ is ${tau.toFixed(2)}.`;
  if (after.suggestion === null) {
    const why = after.noSuggestion?.message ?? 'It gives no reason.';
    return `It suggests nothing: ${why} ${order}`.trim();
  }
  const instead = before?.suggestion ? `, not ${number(before.suggestion)}` : ', where nothing was suggested';
  const suggestion = sameSuggestion
    ? `It suggests the same, ${number(after.suggestion)}${sure}.`
    : `It suggests ${number(after.suggestion)}${instead}${sure}.`;
  return `${suggestion} ${order}`.trim();
}
