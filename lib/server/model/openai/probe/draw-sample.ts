import 'server-only';
import { ModelError, type SamplePart, type SampleRequest } from '@/lib/server/ports/model';
import { sample } from '../sampling/sample';
import type { Probed } from './checks';

const COUNTING = 'one two three four five six seven';

/** Draws one short completion and gives its parts; rejects with what its error says. */
export const drawSample = async (
  { server, model }: Probed,
  mode: SampleRequest['params']['mode'],
  signal: AbortSignal,
  { n, logprobs }: { n: number; logprobs: boolean } = { n: 1, logprobs: false },
): Promise<SamplePart[]> => {
  const params = { model, mode, temperature: 1, topP: 1, maxTokens: 16, stop: [], seed: null, logprobs };
  const parts = await Array.fromAsync(sample(server, { prefix: COUNTING, n, params, signal }));
  signal.throwIfAborted();
  const error = parts.find((part) => part.type === 'error')?.error;
  if (error) throw new ModelError(error.code, error.message, error.retryable);
  return parts;
};

/** By /completions where there is one, else by chat. */
export const drawByEither = async (
  probed: Probed,
  signal: AbortSignal,
  wanted: { n: number; logprobs: boolean },
): Promise<{ parts: SamplePart[]; endpoint: 'completions' | 'chat' }> => {
  try {
    return { parts: await drawSample(probed, 'completions', signal, wanted), endpoint: 'completions' };
  } catch (error) {
    if (!(error instanceof ModelError) || error.code !== 'not-found') throw error;
    return { parts: await drawSample(probed, 'chat-instruct', signal, wanted), endpoint: 'chat' };
  }
};
