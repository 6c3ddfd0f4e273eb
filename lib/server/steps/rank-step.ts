import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { NoSuggestion, Ranking } from '@/lib/loom/ranking';
import type { JudgeMethod } from '@/lib/loom/settings';
import type { ModelPort } from '../ports/model';
import { listwiseKemeny } from './methods/listwise-kemeny';
import { pairwise } from './methods/pairwise';
import { plackettLuce } from './methods/plackett-luce';
import { pointwise } from './methods/pointwise';
import type { Outcome, RankInput } from './rank-input';
import { type Method, Sitting } from './sitting';

const METHODS: Record<JudgeMethod, Method> = {
  kemeny: listwiseKemeny,
  'plackett-luce': plackettLuce,
  pointwise,
  pairwise,
};

/** Ranks candidates by the judge's method. Yields progress, returns the ranking (not yet stored). */
export async function* rankStep(
  model: ModelPort,
  input: RankInput,
  signal: AbortSignal,
): AsyncGenerator<LoomEvent, Ranking> {
  const started = performance.now();
  const sitting = new Sitting(model, input, signal);
  const outcome = yield* METHODS[input.judge.method ?? 'kemeny'](sitting);
  for (const text of sitting.notices) yield { type: 'notice', stepId: input.stepId, text };
  return complete(input, model.heuristic, outcome, performance.now() - started);
}

/** A ranking that was not asked for, and why. */
export const noRanking = (input: RankInput, heuristic: boolean, noSuggestion: NoSuggestion): Ranking =>
  complete(input, heuristic, { method: 'none', calls: [], noSuggestion }, 0);

function complete(input: RankInput, heuristic: boolean, outcome: Outcome, ms: number): Ranking {
  const { judge } = input;
  const replies = outcome.calls.flatMap((c) => c.replies);
  return {
    id: input.rankingId,
    loomId: input.loomId,
    stepId: input.stepId,
    createdAt: input.now,
    judge: {
      serverId: judge.serverId,
      model: judge.model,
      heuristic,
      rubricHash: rubricHash(judge.rubric),
    },
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
    ...outcome,
  };
}
