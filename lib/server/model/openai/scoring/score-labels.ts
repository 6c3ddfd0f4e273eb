import 'server-only';
import { type LabelScores, ModelError, type ScoreRequest } from '@/lib/server/ports/model';
import type { OpenAiServer } from '../call/server';
import { CallFailed } from '../errors/failure';
import { isDefinite, modelError } from '../errors/model-errors';
import type { ModelFacts } from '../memory';
import { echoScores, unavailable } from './echo-scores';
import { nextTokenScores } from './next-token-scores';

type Way = Exclude<NonNullable<ModelFacts['scoring']>, 'unavailable'>;

const WAYS: Record<Way, (server: OpenAiServer, request: ScoreRequest) => Promise<LabelScores>> = {
  echo: echoScores,
  'next-token': (server, request) => nextTokenScores(server, request, 'completions'),
  'chat-next-token': (server, request) => nextTokenScores(server, request, 'chat'),
};
const BEST_FIRST: readonly Way[] = ['echo', 'next-token', 'chat-next-token'];

/**
 * Scores labels in the best way that the model has; what it lacks is remembered. A label that cannot be scored makes
 * all unavailable, with the reason. Rejects with `ModelError` when the server is sick or the signal aborts.
 */
export const scoreLabels = async (server: OpenAiServer, request: ScoreRequest): Promise<LabelScores> => {
  const facts = server.memory.of('completions', request.model);
  if (request.labels.length === 0) return unavailable('There are no labels to score.');
  const start =
    facts.scoring === null || facts.scoring === 'unavailable' ? 0 : BEST_FIRST.indexOf(facts.scoring);
  const reasons: string[] = [];
  for (const way of BEST_FIRST.slice(start)) {
    try {
      const scores = await WAYS[way](server, request);
      if (scores.method !== 'unavailable') facts.scoring = way;
      // a server that answers but cannot score these labels would not score them better in a coarser way
      if (scores.method !== 'unavailable' || way === 'echo') return scores;
      reasons.push(scores.reason ?? '');
    } catch (thrown) {
      if (request.signal.aborted) throw modelError('stopped', `The call to ${server.name} was stopped.`);
      const error = thrown instanceof CallFailed ? thrown.failure.error : thrown;
      if (!(error instanceof ModelError)) throw error;
      if (!isDefinite(error.code) && error.code !== 'malformed') throw error;
      reasons.push(error.message);
    }
  }
  return unavailable(reasons.at(-1) ?? '');
};
