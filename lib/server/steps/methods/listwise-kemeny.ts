import 'server-only';
import { type Aggregate, aggregate } from '@/lib/loom/judge/aggregate';
import { settle } from '@/lib/loom/judge/head-to-head';
import { rotations } from '@/lib/loom/judge/rotations';
import { putFirst, wantedFirst, withLabel } from '@/lib/loom/judge/wanted-label';
import type { LoomNode } from '@/lib/loom/node';
import type { JudgeCall } from '@/lib/loom/ranking';
import { conclude } from '../conclude';
import { learnedStanding } from '../learned-standing';
import type { Outcome, RankInput } from '../rank-input';
import { type Method, STOPPED, unread } from '../sitting';

/**
 * One listwise call per rotation at once, joined by exact Kemeny; below the wanted confidence, or with a tie for the
 * first place, the top two (with a tie: two of the tied) go head to head in both orders. What stays undecided has no suggestion. Where a label is
 * wanted and the rotations decide on one of its candidates, theirs come first.
 */
export const listwiseKemeny: Method = async function* (sitting) {
  const { input } = sitting;
  const { judge, candidates } = input;
  const orders = rotations(candidates, judge.rotations, sitting.seed);
  yield sitting.start(orders.length);
  const rounds = yield* sitting.inOrder(
    0,
    orders.map((order, i) => sitting.ask('rotation', order, i + 1)),
  );
  const joined = aggregate(rounds, judge.rubric.criteria);
  const finish = (calls: JudgeCall[], result: Partial<Outcome>): Outcome => ({
    method: 'listwise-kemeny',
    calls,
    order: joined.order,
    scores: joined.scores,
    summary: joined.summary,
    agreement: joined.agreement,
    ...result,
  });

  if (sitting.signal.aborted) return finish(rounds, { noSuggestion: STOPPED });
  if (joined.order.length === 0) return finish(rounds, { noSuggestion: unread(rounds) });
  const learned = learnedStanding(sitting, joined.scores);
  if (learned) return finish(rounds, conclude(input, learned, rounds, ''));
  const wanted = firstOfWanted(input, rounds, joined);
  if (wanted) return finish(rounds, wanted);
  if (joined.winner && joined.confidence >= judge.minConfidence)
    return finish(rounds, { suggestion: joined.winner, confidence: joined.confidence });

  const top = (joined.rivals ?? []).map((id) => candidates.find((c) => c.id === id) as LoomNode);
  const duels = yield* sitting.inOrder(orders.length, [
    sitting.ask('head-to-head', top, 101),
    sitting.ask('head-to-head', top.toReversed(), 102),
  ]);
  const calls = [...rounds, ...duels];
  if (sitting.signal.aborted) return finish(calls, { noSuggestion: STOPPED });
  const method = 'listwise-kemeny+head-to-head';
  const verdict = settle(joined, rounds, duels);
  if (!verdict.decided) {
    const message = `${joined.agreement} ${verdict.reason}`;
    return finish(calls, { method, noSuggestion: { code: 'undecided', message } });
  }
  const { order, confidence, agreement, summary } = verdict;
  return finish(calls, { method, order, suggestion: order[0] ?? null, confidence, agreement, summary });
};

/** The candidates with the wanted label in the order that the rotations give them among themselves; null where that is undecided. */
function firstOfWanted(
  { judge, ground, labels }: RankInput,
  rounds: readonly JudgeCall[],
  joined: Aggregate,
): Partial<Outcome> | null {
  if (!ground.wantedLabel) return null;
  const those = withLabel(joined.order, labels, ground.wantedLabel);
  if (those.length < 2 || those.length === joined.order.length) return null;
  const among = aggregate(
    rounds.map((call) => ({ ...call, order: call.order?.filter((id) => those.includes(id)) ?? null })),
    judge.rubric.criteria,
  );
  if (!among.winner || among.confidence < judge.minConfidence) return null;
  return {
    order: putFirst(joined.order, among.order),
    suggestion: among.winner,
    confidence: among.confidence,
    summary: rounds.find(({ order }) => order?.[0] === among.winner)?.summary ?? '',
    agreement: `${among.agreement} ${wantedFirst(those.length, ground.wantedLabel)}`,
  };
}
