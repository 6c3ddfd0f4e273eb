import type { LiveStep } from '@/lib/contract/apply-event';
import { isOverride } from '@/lib/loom/choice';
import type { Ranking } from '@/lib/loom/ranking';
import { inShownOrder, lastRanking, standingChoice } from '@/lib/store/selectors';

export const judgeName = ({ judge }: Pick<Ranking, 'judge'>): string =>
  judge.heuristic ? 'heuristic (practice)' : judge.model;

const numberOf = (view: LiveStep, nodeId: string): number =>
  inShownOrder(view).findIndex((node) => node.id === nodeId) + 1;

/** Where the suggestion is in the shown order, from 1; null without one. */
export function suggestedNumber(view: LiveStep): number | null {
  const suggestion = lastRanking(view)?.suggestion;
  return suggestion ? numberOf(view, suggestion) : null;
}

/** What was taken here, by whom; null while nothing stands. */
export function takenWords(view: LiveStep): string | null {
  const choice = standingChoice(view);
  if (!choice) return null;
  const ranking = view.rankings.find((one) => one.id === choice.rankingId);
  const by = choice.by === 'autopilot' ? ' by the autopilot' : '';
  return `Taken: ${numberOf(view, choice.nodeId)}${by}${isOverride(choice, ranking) ? ', an override' : ''}`;
}

/** The sentence under the step's title: what goes on, how the judges agree, or why there is no suggestion. */
export function stepSentence(view: LiveStep): string {
  const { step, nodes, judging } = view;
  if (step.state === 'proposing') {
    const arriving = nodes.filter((node) => node.state === 'waiting' || node.state === 'streaming').length;
    return `${nodes.length - arriving} of ${nodes.length} candidates have arrived from ${step.sampler.model}.`;
  }
  if (step.state === 'judging')
    return judging
      ? `The judge is at work: ${judging.done} of ${judging.calls} calls are back.`
      : 'The judge is at work.';
  const ranking = lastRanking(view);
  if (!ranking) return 'Not ranked: you choose.';
  const judge = `Judge: ${judgeName(ranking)}.`;
  if (ranking.suggestion === null)
    return `You choose. ${ranking.noSuggestion?.message ?? ranking.agreement} ${ranking.method === 'none' ? '' : judge}`.trim();
  return `${ranking.agreement} ${judge}`;
}
