import 'server-only';
import { type ItemRequest, type ItemScored, ModelError, type ScoringMethod } from '@/lib/server/ports/model';
import type { OpenAiServer } from '../call/server';
import { CallFailed } from '../errors/failure';
import { modelError, withoutAdvice } from '../errors/model-errors';
import { scoreByEcho } from './echo/score-by-echo';
import { scoreByNextToken } from './next-token/score-by-next-token';
import { NotScorable } from './not-scorable';
import { scoreByDraws } from './sampled/score-by-draws';
import { type Scoring, toScore } from './scoring';

type Asked = Pick<ItemRequest, 'prompt' | 'classes' | 'samples'>;

const METHODS: Record<ScoringMethod, (scoring: Scoring, asked: Asked) => Promise<ItemScored>> = {
  echo: (scoring, { prompt, classes }) => scoreByEcho(scoring, prompt, classes),
  'next-token': (scoring, { prompt, classes }) => scoreByNextToken(scoring, prompt, classes),
  sampled: (scoring, { prompt, classes, samples }) => scoreByDraws(scoring, prompt, classes, samples),
};

/** By one method and no other. Throws `NotScorable`; rejects as the calls do. */
export const scoreBy = (method: ScoringMethod, scoring: Scoring, asked: Asked): Promise<ItemScored> =>
  METHODS[method](scoring, asked);

/** As the port says: rejects with a `ModelError` and nothing else. */
export const scoreItem = async (
  server: OpenAiServer,
  { model, method, signal, turn, ...asked }: ItemRequest,
): Promise<ItemScored> => {
  try {
    return await scoreBy(method, { server: toScore(server, { turn }), model, signal }, asked);
  } catch (thrown) {
    throw toModelError(server, thrown, signal);
  }
};

/** What a rejected question of a score is to the port; a bug stays what it is. */
export const toModelError = (server: OpenAiServer, thrown: unknown, signal: AbortSignal): unknown => {
  if (signal.aborted) return modelError('stopped', `The call to ${server.name} was stopped.`);
  if (thrown instanceof NotScorable) return modelError('unscorable', thrown.message);
  const error = thrown instanceof CallFailed ? timed(thrown) : thrown;
  // a longer context is another model: with this one it is the item that is at fault
  return error instanceof ModelError && error.code === 'too-long'
    ? modelError('unscorable', withoutAdvice(error))
    : error;
};

/** With the wait that the server asks for. */
const timed = ({ failure: { error, retryAfterMs } }: CallFailed): ModelError =>
  retryAfterMs === null ? error : new ModelError(error.code, error.message, error.isRetryable, retryAfterMs);
