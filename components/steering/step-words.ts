import type { LiveStep } from '@/lib/contract/apply-event';
import { isHidden } from '@/lib/loom/blind';
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
  const under = choice.flag ? ', under a flag' : '';
  const by = choice.by === 'autopilot' ? ` by the autopilot${under}` : '';
  return `Taken: ${numberOf(view, choice.nodeId)}${by}${isOverride(choice, ranking) ? ', an override' : ''}`;
}

/** Sentences up to this long fit one line of the panel, in characters. */
const LINE = 56;

/** Two sentences, each on its own line where the first is short: the header keeps room for two lines. */
const both = (first: string, second: string): string =>
  second === '' ? first : `${first}${first.length > LINE ? ' ' : '\n'}${second}`;

const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

const BLIND = 'A blind step: choose first, then see what the judge says.';

const arrivedWords = (view: LiveStep): string => {
  const { step, nodes } = view;
  const arriving = nodes.filter((node) => node.state === 'waiting' || node.state === 'streaming').length;
  const from = isHidden(view) ? '' : ` from ${step.sampler.model}`;
  return `${nodes.length - arriving} of ${nodes.length} candidates have arrived${from}.`;
};

/** The lines under the step's title: what goes on, how the judges agree, or why there is no suggestion. */
export function stepSentence(view: LiveStep): string {
  const { step, nodes } = view;
  const hidden = isHidden(view);
  if (step.state === 'proposing') {
    const next = step.judge.enabled ? 'The judge ranks them once all are here.' : '';
    return both(arrivedWords(view), hidden ? BLIND : next);
  }
  if (step.state === 'judging' && !hidden)
    return both(judgingWords(view), 'You need not wait: 1–9 takes one now.');
  if (nodes.length > 0 && nodes.every((node) => node.state === 'failed'))
    return both('Every candidate failed.', 'Try one again, or press m for more.');
  if (hidden) return BLIND;
  const ranking = lastRanking(view);
  if (!ranking) return 'Not ranked: you choose.';
  const judge = ranking.method === 'none' ? '' : `Judge: ${judgeName(ranking)}.`;
  if (ranking.suggestion !== null) return both(ranking.agreement, judge);
  return both(`You choose. ${ended(ranking.noSuggestion?.message ?? ranking.agreement)}`, judge);
}

const judgingWords = ({ judging }: LiveStep): string =>
  judging
    ? `The judge is at work: ${judging.done} of ${judging.calls} calls are back.`
    : 'The judge is at work.';

/** What the confidence is the share of. */
export function confidenceWords({ confidence, estimate }: Pick<Ranking, 'confidence' | 'estimate'>): string {
  const percent = `${Math.round((confidence ?? 0) * 100)} %`;
  return estimate
    ? `It is the best with a probability of ${percent}`
    : `${percent} of the rotations put it first`;
}
