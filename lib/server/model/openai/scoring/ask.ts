import 'server-only';
import { z } from 'zod';
import type { Usage } from '@/lib/server/ports/model';
import { type Choice, tokenCount } from '../call/chunk';
import { fitBody } from '../call/fit-body';
import { jsonOnce } from '../call/json-call';
import { withRetries } from '../call/with-retries';
import type { Failure } from '../errors/failure';
import { refusedParam, refusesNeutralTopP } from '../errors/refused-param';
import type { Droppable, Endpoint } from '../memory';
import type { Scoring } from './scoring';

const replySchema = z.looseObject({ choices: z.array(z.unknown()), usage: z.unknown() });

/** Without log probabilities there is no score: they alone cannot be left out. */
const NEEDED: Droppable = 'logprobs';

export interface ScoringReply {
  choices: Choice[];
  usage: Usage;
}

/** One question; what the model refuses and a score can do without is left out of it and remembered. Rejects with `CallFailed` or the abort. */
export const ask = async (
  { server, model, signal, onUsage }: Scoring,
  endpoint: Endpoint,
  wanted: Record<string, unknown>,
  mayRetry: (failure: Failure) => boolean = () => true,
): Promise<ScoringReply> => {
  const facts = server.memory.of(endpoint, model);
  const path = endpoint === 'chat' ? '/chat/completions' : '/completions';
  const fitted = () => {
    const { top_p, ...others } = wanted;
    const body = top_p === 1 && facts.noNeutralTopP ? others : wanted;
    return fitBody(body, { refused: facts.refused.difference(new Set([NEEDED])) });
  };
  let body = fitted();
  const adapts = ({ refusal }: Failure): boolean => {
    if (refusesNeutralTopP(refusal, body)) {
      facts.noNeutralTopP = true;
      return true;
    }
    const param = refusedParam(refusal, body);
    if (param === null || param === NEEDED) return false;
    facts.refused.add(param);
    return true;
  };
  const reply = await withRetries(server, { signal, mayRetry, adapts, notice: () => {} }, () => {
    body = fitted();
    return jsonOnce(server, { method: 'post', path, body, signal }, replySchema);
  });
  const usage = usageOf(reply.usage);
  onUsage?.(usage);
  return { choices: reply.choices.filter(isChoice), usage };
};

export const NOTHING: Usage = { tokensIn: null, tokensOut: null };

export const added = (a: Usage, b: Usage): Usage => ({
  tokensIn: sum(a.tokensIn, b.tokensIn),
  tokensOut: sum(a.tokensOut, b.tokensOut),
});

const sum = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b);

const usageOf = (usage: unknown): Usage => ({
  tokensIn: tokenCount(usage, 'prompt_tokens'),
  tokensOut: tokenCount(usage, 'completion_tokens'),
});

const isChoice = (value: unknown): value is Choice => typeof value === 'object' && value !== null;
