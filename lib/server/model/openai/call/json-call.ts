import 'server-only';
import type { z } from 'zod';
import { CallFailed, type Failure } from '../errors/failure';
import { modelError } from '../errors/model-errors';
import { saidError } from '../errors/said-error';
import { saidIn } from '../errors/said-in';
import { kindOfBody } from './open-body';
import type { OpenAiServer } from './server';
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
    () => once(server, call, schema),
  );

const once = async <T>(
  server: OpenAiServer,
  { method, path, body, signal }: JsonCall,
  schema: z.ZodType<T>,
): Promise<T> => {
  const { firstTokenMs } = server.timing;
  const patience = AbortSignal.timeout(firstTokenMs);
  try {
    const response = await server.client[method](path, {
      ...(body ? { body } : {}),
      signal: AbortSignal.any([signal, patience]),
    }).asResponse();
    await kindOfBody(server, response);
    return checked(server, await response.text(), schema);
  } catch (error) {
    signal.throwIfAborted();
    if (!patience.aborted) throw error;
    throw modelError('stalled', `${server.name} did not answer within ${Math.round(firstTokenMs / 1000)} s.`);
  }
};

const checked = <T>(server: OpenAiServer, text: string, schema: z.ZodType<T>): T => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw modelError('malformed', `${server.name} sent something that is not JSON.`);
  }
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
