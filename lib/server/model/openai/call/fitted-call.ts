import 'server-only';
import type { Failure } from '../errors/failure';
import { refusedParam } from '../errors/refused-param';
import type { ModelFacts } from '../memory';
import { fitBody, leftOut } from './fit-body';
import type { OpenAiServer } from './server';
import { withRetries } from './with-retries';

export interface FittedCall {
  facts: ModelFacts;
  model: string;
  /** The body as it should be; what the model refuses is left out of it, remembered and told. */
  wanted: Record<string, unknown>;
  signal: AbortSignal;
  mayRetry(failure: Failure): boolean;
  notice(text: string): void;
}

export const fittedCall = <T>(
  server: OpenAiServer,
  { facts, model, wanted, signal, mayRetry, notice }: FittedCall,
  call: (body: Record<string, unknown>) => Promise<T>,
): Promise<T> => {
  let body = wanted;
  const adapts = ({ refusal }: Failure): boolean => {
    const param = refusedParam(refusal, body);
    if (param === null) return false;
    facts.refused.add(param);
    const text = leftOut(param, model);
    if (text) notice(text);
    return true;
  };
  return withRetries(server, { signal, notice, mayRetry, adapts }, () => {
    body = fitBody(wanted, facts);
    return call(body);
  });
};
