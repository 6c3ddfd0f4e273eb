import type { CandidateScores, JudgeCall, Ranking } from '../../loom/ranking';

/** Where in a record an id stands. */
export interface Mention {
  id: string;
  path: PropertyKey[];
}

/** Every node that a ranking names. */
export function* rankedNodes(ranking: Ranking): Generator<Mention> {
  for (const [i, call] of ranking.calls.entries()) yield* inCall(call, ['calls', i]);
  yield* inOrder(ranking.order, ['order']);
  for (const [i, { nodeId }] of ranking.excluded.entries())
    yield { id: nodeId, path: ['excluded', i, 'nodeId'] };
  yield* inScores(ranking.scores, ['scores']);
  for (const id of Object.keys(ranking.estimate?.best ?? {})) yield { id, path: ['estimate', 'best', id] };
  if (ranking.suggestion !== null) yield { id: ranking.suggestion, path: ['suggestion'] };
}

function* inCall({ shown, order, scores }: JudgeCall, path: PropertyKey[]): Generator<Mention> {
  for (const [i, { nodeId }] of shown.entries()) yield { id: nodeId, path: [...path, 'shown', i, 'nodeId'] };
  if (order) yield* inOrder(order, [...path, 'order']);
  if (scores) yield* inScores(scores, [...path, 'scores']);
}

function* inOrder(order: readonly string[], path: PropertyKey[]): Generator<Mention> {
  for (const [i, id] of order.entries()) yield { id, path: [...path, i] };
}

function* inScores(scores: CandidateScores, path: PropertyKey[]): Generator<Mention> {
  for (const id of Object.keys(scores)) yield { id, path: [...path, id] };
}
