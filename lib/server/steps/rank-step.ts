import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import { aggregate } from '@/lib/loom/judge/aggregate';
import { hash32 } from '@/lib/loom/judge/hash';
import { settle } from '@/lib/loom/judge/head-to-head';
import { opaqueIds } from '@/lib/loom/judge/opaque-ids';
import { rotations } from '@/lib/loom/judge/rotations';
import type { LoomNode } from '@/lib/loom/node';
import type { JudgeCall, NoSuggestion, Ranking } from '@/lib/loom/ranking';
import type { JudgeSettings } from '@/lib/loom/settings';
import type { ModelPort } from '../ports/model';
import { askJudge, type JudgeQuestion } from './ask-judge';

export interface RankInput {
  rankingId: string;
  loomId: string;
  stepId: string;
  now: number;
  judge: JudgeSettings;
  candidates: LoomNode[];
  excluded: Ranking['excluded'];
  /** What the judge sees beside the candidates. */
  ground: Pick<JudgeQuestion, 'accepted' | 'balance' | 'wanted' | 'objections'>;
  /** By node: how much of a candidate stands in the known item nearest to it, 0 to 1. */
  similarities: ReadonlyMap<string, number>;
}

/**
 * Ranks candidates: one listwise call per rotation at once, joined by exact Kemeny; below the wanted confidence, or
 * with a tie for the first place, the top two go head to head in both orders. What stays undecided has no suggestion.
 * Yields progress, returns the ranking (not yet stored).
 */
export async function* rankStep(
  model: ModelPort,
  input: RankInput,
  signal: AbortSignal,
): AsyncGenerator<LoomEvent, Ranking> {
  const { stepId, judge, candidates } = input;
  const started = performance.now();
  const notices = new Set<string>();
  const seed = hash32(input.rankingId);
  const orders = rotations(candidates, judge.rotations, seed);
  yield { type: 'judge-start', stepId, calls: orders.length };

  const ask = (kind: JudgeCall['kind'], order: LoomNode[], salt: number) => {
    const ids = opaqueIds(order.length, seed + salt);
    const shown = order.map((node, i) => ({
      opaqueId: ids[i] as string,
      nodeId: node.id,
      text: node.text.trim(),
      similarity: input.similarities.get(node.id) ?? null,
    }));
    return askJudge(model, judge, { kind, shown, ...input.ground }, signal, (text) => notices.add(text));
  };
  const rounds = yield* inOrder(
    stepId,
    0,
    orders.map((order, i) => ask('rotation', order, i + 1)),
  );
  for (const text of notices) yield { type: 'notice', stepId, text };
  const joined = aggregate(rounds, judge.rubric.criteria);
  const finish = (calls: JudgeCall[], result: Partial<Ranking>): Ranking =>
    complete(input, model.heuristic, calls, performance.now() - started, {
      order: joined.order,
      scores: joined.scores,
      summary: joined.summary,
      agreement: joined.agreement,
      ...result,
    });

  if (signal.aborted) return finish(rounds, { noSuggestion: stopped });
  if (joined.order.length === 0) return finish(rounds, { noSuggestion: unread(rounds) });
  if (joined.winner && joined.confidence >= judge.minConfidence)
    return finish(rounds, { suggestion: joined.winner, confidence: joined.confidence });

  const top = joined.order.slice(0, 2).map((id) => candidates.find((c) => c.id === id) as LoomNode);
  const duels = yield* inOrder(stepId, orders.length, [
    ask('head-to-head', top, 101),
    ask('head-to-head', top.toReversed(), 102),
  ]);
  const calls = [...rounds, ...duels];
  if (signal.aborted) return finish(calls, { noSuggestion: stopped });
  const method = 'listwise-kemeny+head-to-head';
  const verdict = settle(joined, rounds, duels);
  if (!verdict.decided) {
    const message = `${joined.agreement} ${verdict.reason}`;
    return finish(calls, { method, noSuggestion: { code: 'undecided', message } });
  }
  const { order, confidence, agreement, summary } = verdict;
  return finish(calls, { method, order, suggestion: order[0] ?? null, confidence, agreement, summary });
}

const stopped: NoSuggestion = { code: 'stopped', message: 'Stopped before the judge was done.' };

/** A ranking that was not asked for, and why. */
export const noRanking = (input: RankInput, heuristic: boolean, noSuggestion: NoSuggestion): Ranking =>
  complete(input, heuristic, [], 0, { method: 'none', noSuggestion });

function complete(
  input: RankInput,
  heuristic: boolean,
  calls: JudgeCall[],
  ms: number,
  result: Partial<Ranking>,
): Ranking {
  const { judge } = input;
  const replies = calls.flatMap((c) => c.replies);
  return {
    id: input.rankingId,
    loomId: input.loomId,
    stepId: input.stepId,
    createdAt: input.now,
    judge: {
      serverId: judge.serverId,
      model: judge.model,
      heuristic,
      rubricHash: hash32(JSON.stringify(judge.rubric)).toString(16).padStart(8, '0'),
    },
    method: 'listwise-kemeny',
    calls,
    order: [],
    excluded: input.excluded,
    scores: {},
    suggestion: null,
    summary: '',
    noSuggestion: null,
    confidence: null,
    agreement: '',
    tokensIn: replies.reduce((sum, r) => sum + (r.tokensIn ?? 0), 0),
    tokensOut: replies.reduce((sum, r) => sum + (r.tokensOut ?? 0), 0),
    ms,
    ...result,
  };
}

function unread(calls: JudgeCall[]): NoSuggestion {
  const error = calls.find((c) => c.error)?.error ?? 'no reply';
  return calls.every((c) => c.replies.at(-1)?.text === '')
    ? { code: 'judge-failed', message: `The judge could not be asked: ${error}` }
    : { code: 'unparsable', message: `The judge’s replies could not be read: ${error}.` };
}

/** Waits for calls that run at once, yields progress as they come in, and returns them in the order asked. */
async function* inOrder(
  stepId: string,
  before: number,
  asked: Promise<JudgeCall>[],
): AsyncGenerator<LoomEvent, JudgeCall[]> {
  const pending = new Map(asked.map((call, i) => [i, call.then(() => i)]));
  while (pending.size > 0) {
    pending.delete(await Promise.race(pending.values()));
    yield {
      type: 'judge-progress',
      stepId,
      done: before + asked.length - pending.size,
      calls: before + asked.length,
    };
  }
  return Promise.all(asked);
}
