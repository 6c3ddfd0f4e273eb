import 'server-only';
import type { SampleRequest } from '@/lib/server/ports/model';
import { fittedCall } from '../call/fitted-call';
import type { OpenAiServer } from '../call/server';
import { type StreamOutcome, streamCall } from '../call/stream-call';
import type { Failure } from '../errors/failure';
import { modelError } from '../errors/model-errors';
import type { ModelFacts } from '../memory';
import type { Candidate } from './candidate';
import { endpointOf, requestBody } from './request-body';

export interface Drawing {
  server: OpenAiServer;
  request: SampleRequest;
  /** What this server takes beyond OpenAI's API. */
  extra: Record<string, unknown>;
  facts: ModelFacts;
  signal: AbortSignal;
  notice(text: string): void;
}

/**
 * One request, made again where that may help, for the given candidates. Those that broke off fail; the indices (among
 * the given ones) that the server never began come back. Rejects with `CallFailed`.
 */
export const drawRequest = async (
  drawing: Drawing,
  candidates: readonly Candidate[],
  seed: number | null,
  givesUp: (failure: Failure) => boolean,
): Promise<StreamOutcome> => {
  const { server, request, extra, facts, signal, notice } = drawing;
  const n = candidates.length;
  const path = endpointOf(request.params.mode) === 'chat' ? '/chat/completions' : '/completions';
  const sink = {
    token: (index: number, token: string, logprob: number | undefined) =>
      (candidates[index] as Candidate).token(token, logprob),
    end: (index: number, finish: Parameters<Candidate['end']>[0]) =>
      (candidates[index] as Candidate).end(finish),
  };
  const mayRetry = (failure: Failure) =>
    !candidates.some((one) => one.hasTokens || one.isOver) && !givesUp(failure);
  const outcome = await fittedCall(
    server,
    {
      facts,
      model: request.params.model,
      wanted: { ...requestBody(request, n, seed), ...extra },
      signal,
      mayRetry,
      notice,
    },
    (body) => streamCall(server, { path, n, body }, sink, signal),
  );
  for (const index of outcome.cutOff) candidates[index]?.fail(brokeOff(server.name, outcome.strayed));
  return outcome;
};

export const brokeOff = (name: string, strayed: boolean) =>
  strayed
    ? modelError('wrong-index', `${name} ended a completion that nobody asked for, and never this one.`)
    : modelError('early-close', `${name} closed the stream before this completion ended.`);
