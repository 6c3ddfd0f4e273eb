import 'server-only';
import { rankByWeights } from '@/lib/judging/learned';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { CandidateScores } from '@/lib/loom/ranking';
import type { Standing } from './conclude';
import { spreadOf } from './methods/spread-of';
import type { Sitting } from './sitting';

/**
 * Order and probabilities by the weights learned from people's choices, over mean criterion scores and flags; null where
 * there are none, they are off, or they cannot be used, which a notice then says.
 */
export function learnedStanding({ input, notice }: Sitting, scores: CandidateScores): Standing | null {
  const { candidates, judge } = input;
  const { learned } = judge;
  if (!learned?.on) return null;
  if (learned.rubricHash !== rubricHash(judge.rubric)) {
    notice('The learned weights are for another version of the rubric: your own weights count.');
    return null;
  }
  const flags = Object.fromEntries(candidates.map((node) => [node.id, node.flags]));
  const { best, order } = rankByWeights({ scores, flags }, learned);
  if (order.length < candidates.length) {
    notice('A score is missing that the learned weights need: your own weights count.');
    return null;
  }
  const logOdds = Object.values(best).map((p) => Math.log(Math.max(p, Number.MIN_VALUE)));
  return {
    order,
    estimate: {
      best,
      positions: {},
      fittedOn: 0,
      spread: spreadOf(logOdds),
      learnedAt: learned.createdAt,
    },
  };
}
