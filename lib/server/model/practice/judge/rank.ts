import 'server-only';
import { clarity } from './clarity';
import { leavesOut, sameQuestion } from './control';
import type { JudgeData } from './data';
import { type Measured, measured } from './measure';
import { novelty } from './novelty';

/** Totals that differ by less than this are a tie, which keeps the order shown. */
const TELLS_APART = 0.1;
const CANNOT_TELL = measured(3, 'a heuristic cannot tell');

export interface JudgeAnswer {
  scores: { id: string; criteria: Record<string, { score: number; reason: string }> }[];
  order: string[];
  summary: string;
}

/** Ranks by what code can measure; every criterion it cannot measure gets the same middle score. */
export function rank(data: JudgeData): JudgeAnswer {
  const judged = data.candidates.map(({ id, text }, at) => {
    const criteria = data.criteria.map(
      (criterion) => [criterion.id, measure(criterion.id, text, at, data)] as const,
    );
    return { id, criteria, total: totalOf(criteria.map(([, found]) => found)) };
  });
  const ordered = judged.toSorted((a, b) => b.total - a.total);
  return {
    scores: judged.map(({ id, criteria }) => ({ id, criteria: Object.fromEntries(criteria.map(rounded)) })),
    order: ordered.map(({ id }) => id),
    summary: summarise(ordered),
  };
}

type Scored = readonly [criterion: string, found: Measured];

export function measure(criterion: string, text: string, at: number, data: JudgeData): Measured {
  if (criterion === 'clear') return clarity(text);
  if (criterion === 'novel') return novelty(text, at, data);
  const item = data.accepted.at(-1);
  if (item !== undefined && criterion === 'same_question') return sameQuestion(text, item);
  if (item !== undefined && criterion === 'neutral') return leavesOut(text, item) ?? CANNOT_TELL;
  return CANNOT_TELL;
}

const totalOf = (found: Measured[]): number =>
  Math.round(found.reduce((sum, { score }) => sum + score, 0) / TELLS_APART);

const rounded = ([criterion, { score, reason }]: Scored) =>
  [criterion, { score: Math.round(score * 10) / 10, reason }] as const;

function summarise(ordered: { id: string; criteria: Scored[]; total: number }[]): string {
  const [first, second] = ordered;
  if (!first) return 'There was nothing to rank.';
  if (second?.total === first.total)
    return 'What code can measure does not tell the first two apart; the order shown decided.';
  const reasons = first.criteria
    .filter(([, found]) => found !== CANNOT_TELL)
    .map(([, found]) => found.reason);
  return `By what code can measure the first is ahead: ${reasons.join('; ') || 'nothing was measured'}.`;
}
