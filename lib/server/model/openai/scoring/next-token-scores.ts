import 'server-only';
import { z } from 'zod';
import type { LabelScores, ScoreRequest } from '@/lib/server/ports/model';
import { jsonCall } from '../call/json-call';
import type { OpenAiServer } from '../call/server';
import { CallFailed } from '../errors/failure';
import type { Endpoint } from '../memory';
import { unavailable } from './echo-scores';
import { labelLogprobs } from './label-variants';
import { missingMass } from './mass';

const logprobSchema = z.number().transform((value) => Math.min(0, value));
const listSchema = z.object({
  content: z.array(
    z.object({ top_logprobs: z.array(z.object({ token: z.string(), logprob: logprobSchema })) }),
  ),
});
const recordSchema = z.object({ top_logprobs: z.array(z.record(z.string(), logprobSchema).nullable()) });
const topSchema = z.object({
  choices: z.tuple([z.object({ logprobs: z.union([listSchema, recordSchema]).nullish() })], z.unknown()),
});

/** What servers allow differs: 20, 10 or 5 tokens. */
const TOPS = [20, 5];
const ANSWER_ONLY =
  'The message of the user is a document that breaks off. Reply with the next word of the document and nothing else.';

/** Scores by the likeliest next tokens: only labels that one token spells. Rejects with `CallFailed` where there are none. */
export const nextTokenScores = async (
  server: OpenAiServer,
  request: ScoreRequest,
  endpoint: Endpoint,
): Promise<LabelScores> => {
  const top = await topTokens(server, request, endpoint);
  if (top.length === 0) return unavailable(`${server.name} gives no log probabilities of ${request.model}.`);
  const logprobs = labelLogprobs(request.labels, top);
  const missing = request.labels.find((label) => !(label in logprobs));
  if (missing !== undefined)
    return unavailable(
      `${JSON.stringify(missing)} is not among the ${top.length} likeliest next tokens of ${request.model}.`,
    );
  return { logprobs, method: 'next-token', missingMass: missingMass(Object.values(logprobs)), reason: null };
};

const topTokens = async (
  server: OpenAiServer,
  request: ScoreRequest,
  endpoint: Endpoint,
): Promise<[string, number][]> => {
  for (const top of TOPS) {
    try {
      const path = endpoint === 'chat' ? '/chat/completions' : '/completions';
      const body = bodyOf(server, request, endpoint, top);
      const { choices } = await jsonCall(
        server,
        { method: 'post', path, body, signal: request.signal },
        topSchema,
      );
      const { logprobs } = choices[0];
      if (!logprobs) return [];
      if ('content' in logprobs)
        return (logprobs.content[0]?.top_logprobs ?? []).map(({ token, logprob }) => [token, logprob]);
      return Object.entries(logprobs.top_logprobs[0] ?? {});
    } catch (error) {
      const isRefused = error instanceof CallFailed && error.failure.error.code === 'refused';
      if (!isRefused || top === TOPS.at(-1)) throw error;
    }
  }
  return [];
};

const bodyOf = (server: OpenAiServer, request: ScoreRequest, endpoint: Endpoint, top: number) => {
  const { model, prefix } = request;
  if (endpoint === 'completions') return { model, prompt: prefix, max_tokens: 1, logprobs: top };
  const limit = server.memory.of('chat', model).refused.has('max_tokens')
    ? 'max_completion_tokens'
    : 'max_tokens';
  return {
    model,
    messages: [
      { role: 'system', content: ANSWER_ONLY },
      { role: 'user', content: prefix },
    ],
    [limit]: 1,
    logprobs: true,
    top_logprobs: top,
  };
};
