import 'server-only';
import type { Draw } from '@/lib/scaling/labels/count-labels';
import { ModelError, type Usage } from '@/lib/server/ports/model';
import type { Endpoint } from '../../memory';
import { sample } from '../../sampling/sample';
import { added, NOTHING } from '../ask';
import { lacksEndpoint } from '../lacks-endpoint';
import type { Scoring } from '../scoring';
import { uncut } from '../uncut';

/** Servers allow no more at once than some such number. */
const AT_ONCE = 50;

/**
 * Draws what may stand after a prompt, at temperature 1 and to the end of its line: by /completions where there is such a thing, else by
 * chat, which is remembered. Rejects with a `ModelError` where any draw failed.
 */
export const drawLabels = async (
  scoring: Scoring,
  prompt: string,
  count: number,
  maxTokens: number,
): Promise<{ draws: Draw[]; usage: Usage }> => {
  const facts = scoring.server.memory.of('completions', scoring.model);
  const draw = (from: Endpoint) => drawFrom(scoring, from, prompt, count, maxTokens);
  if (facts.drawsFrom) return draw(facts.drawsFrom);
  try {
    const drawn = await draw('completions');
    facts.drawsFrom = 'completions';
    return drawn;
  } catch (thrown) {
    if (!lacksEndpoint(thrown)) throw thrown;
    const drawn = await draw('chat');
    facts.drawsFrom = 'chat';
    return drawn;
  }
};

const drawFrom = async (
  { server, model, signal, onUsage }: Scoring,
  endpoint: Endpoint,
  prompt: string,
  count: number,
  maxTokens: number,
): Promise<{ draws: Draw[]; usage: Usage }> => {
  // items are scored side by side already: where a request brings one draw, they follow each other
  const oneByOne = { ...server, timing: { ...server.timing, concurrency: 1 } };
  const params = {
    model,
    mode: endpoint === 'chat' ? ('chat-instruct' as const) : ('completions' as const),
    temperature: 1,
    topP: 1,
    maxTokens,
    stop: ['\n'],
    seed: null,
    logprobs: false,
  };
  const draws: Draw[] = [];
  let usage = NOTHING;
  while (draws.length < count) {
    const n = Math.min(AT_ONCE, count - draws.length);
    const some = Array.from({ length: n }, (): Draw => ({ text: '', whole: false }));
    const request = { prefix: prompt, n, params, signal };
    for await (const part of sample(oneByOne, request, uncut(server.kind))) {
      if (part.type === 'error')
        throw new ModelError(part.error.code, part.error.message, part.error.retryable);
      if (part.type === 'usage') {
        usage = added(usage, part);
        onUsage?.(part);
      }
      const own = 'index' in part ? some[part.index] : undefined;
      if (!own) continue;
      if (part.type === 'token') own.text += part.token;
      if (part.type === 'end') own.whole = part.finish === 'stop';
    }
    signal.throwIfAborted();
    draws.push(...some);
  }
  return { draws, usage };
};
