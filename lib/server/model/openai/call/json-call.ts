import 'server-only';
import type { z } from 'zod';
import { CallFailed, type Failure } from '../errors/failure';
import { modelError } from '../errors/model-errors';
import { saidError } from '../errors/said-error';
import { saidIn } from '../errors/said-in';
import { kindOfBody } from './open-body';
import { parseJson } from './parse-json';
import type { OpenAiServer } from './server';
import { Watchdog } from './watchdog';
import { withRetries } from './with-retries';

export interface JsonCall {
  method: 'get' | 'post';
  path: string;
  body?: Record<string, unknown>;
  signal: AbortSignal;
  mayRetry?: (failure: Failure) => boolean;
}

/** One question with one JSON reply, checked by a schema. Rejects with `CallFailed` or the abort. */
export const jsonCall = <T>(server: OpenAiServer, call: JsonCall, schema: z.ZodType<T>): Promise<T> =>
  withRetries(
    server,
    { signal: call.signal, mayRetry: call.mayRetry ?? (() => true), adapts: () => false, notice: () => {} },
    () => jsonOnce(server, call, schema),
  );

/** The same without a second try; rejects with whatever happened. */
export const jsonOnce = async <T>(
  server: OpenAiServer,
  { method, path, body, signal }: JsonCall,
  schema: z.ZodType<T>,
): Promise<T> => {
  await server.turn?.();
  const { firstTokenMs } = server.timing;
  // a signal of its own: those that AbortSignal.any or timeout make live on for as long as the run, or the timeout, does
  const leaving = new AbortController();
  let late = false;
  const leave = () => leaving.abort(signal.reason);
  const watchdog = new Watchdog(firstTokenMs, () => {
    late = true;
    leaving.abort();
  });
  signal.addEventListener('abort', leave, { once: true });
  try {
    signal.throwIfAborted();
    const response = await server.client[method](path, {
      ...(body ? { body } : {}),
      signal: leaving.signal,
    }).asResponse();
    await kindOfBody(server, response);
    return checked(server, await response.text(), schema);
  } catch (error) {
    signal.throwIfAborted();
    if (!late) throw error;
    throw modelError('stalled', `${server.name} did not answer within ${Math.round(firstTokenMs / 1000)} s.`);
  } finally {
    watchdog.stop();
    signal.removeEventListener('abort', leave);
  }
};

const checked = <T>(server: OpenAiServer, text: string, schema: z.ZodType<T>): T => {
  const value = parseJson(text);
  if (value === undefined) throw modelError('malformed', `${server.name} sent something that is not JSON.`);
  if (typeof value === 'object' && value !== null && 'error' in value && value.error)
    throw new CallFailed(saidError(server, { ...saidIn(value), status: null }));
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || 'the reply';
  throw modelError(
    'malformed',
    `${server.name} sent JSON that does not fit the API (${where}: ${issue?.message}).`,
  );
};
