import type { JudgeCall } from '../ranking';
import type { Aggregate } from './aggregate';

export type Verdict =
  | { decided: true; order: string[]; confidence: number; agreement: string; summary: string }
  | { decided: false; reason: string };

/**
 * Settles the two rivals by two calls, one in each order. Only a candidate that wins both counts as decided;
 * confidence is then the share of all orders asked, rotations and duels, that put it first.
 */
export function settle(
  joined: Aggregate,
  rotationsAsked: readonly JudgeCall[],
  duels: readonly JudgeCall[],
): Verdict {
  if (!joined.rivals) return { decided: false, reason: 'There were not two candidates to compare.' };
  const winners = duels.map((d) => d.order?.[0] ?? null);
  if (winners.length < 2 || winners.some((w) => w === null))
    return { decided: false, reason: 'The head-to-head between the top two could not be read.' };
  if (winners[0] !== winners[1])
    return {
      decided: false,
      reason:
        'The head-to-head went to whichever was shown in the same place: the judge cannot tell the top two apart.',
    };
  const winner = winners[0] as string;
  const votes = rotationsAsked.filter((c) => c.order?.[0] === winner).length + duels.length;
  const asked = rotationsAsked.length + duels.length;
  return {
    decided: true,
    order: [winner, ...joined.order.filter((id) => id !== winner)],
    confidence: votes / asked,
    agreement: `${joined.agreement} Head to head it won in both orders.`,
    summary: duels.find((d) => d.summary)?.summary ?? joined.summary,
  };
}
