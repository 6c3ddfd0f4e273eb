import type { z } from 'zod';
import { type ErrorCode, errorBodySchema } from '../contract/errors';

/** `offline`: no answer at all. `unreadable`: an answer that is not what the contract says. */
export type ApiErrorCode = ErrorCode | 'offline' | 'unreadable';

interface ApiErrorFacts {
  code: ApiErrorCode;
  /** The HTTP status; 0 when nothing answered. */
  status: number;
  where?: string;
  details?: Record<string, unknown>;
}

/** Why a request came to nothing, in words fit to show. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly status: number;
  readonly where?: string;
  readonly details?: Record<string, unknown>;

  constructor(message: string, facts: ApiErrorFacts, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ApiError';
    this.code = facts.code;
    this.status = facts.status;
    this.where = facts.where;
    this.details = facts.details;
  }
}

/** What went wrong, fit to show. */
export const messageOf = (failure: unknown): string =>
  failure instanceof Error ? failure.message : 'Something failed and gave no reason. Try again.';

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; a Blob (a file) is sent as it is. */
  body?: unknown;
  signal?: AbortSignal;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
}

/**
 * Asks the server and returns the reply parsed by `schema` (`z.undefined()` for an empty reply).
 * @throws {ApiError} on an error reply, an unreadable one, or none; an abort rejects with the signal's reason.
 */
export const request = async <S extends z.ZodType>(
  schema: S,
  path: string,
  options: RequestOptions = {},
): Promise<z.output<S>> => {
  const response = await send(path, options);
  return readReply(schema, response.status, await readText(response, options.signal));
};

/** An answer parsed by `schema`. @throws {ApiError} for an error reply, and for one that is not what the contract says. */
export const readReply = <S extends z.ZodType>(schema: S, status: number, text: string): z.output<S> => {
  const body = readJson(text);
  if (status < 200 || status > 299) throw errorOf(status, body);

  const parsed = schema.safeParse(body.value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || undefined;
  throw unreadable(status, `it does not fit the contract${where ? ` at ${where}` : ''}`, where);
};

const send = async (path: string, { method = 'GET', body, signal, keepalive }: RequestOptions) => {
  const isFile = body instanceof Blob;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined && !isFile) headers['content-type'] = 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      body: isFile ? body : body === undefined ? undefined : JSON.stringify(body),
      signal,
      keepalive,
      cache: 'no-store',
    });
  } catch (cause) {
    throw signal?.aborted ? cause : offline(cause);
  }
};

const readText = async (response: Response, signal?: AbortSignal): Promise<string> => {
  try {
    return await response.text();
  } catch (cause) {
    throw signal?.aborted ? cause : offline(cause);
  }
};

type Body = { value: unknown; isJson: boolean };

const readJson = (text: string): Body => {
  if (text === '') return { value: undefined, isJson: true };
  try {
    return { value: JSON.parse(text) as unknown, isJson: true };
  } catch {
    return { value: undefined, isJson: false };
  }
};

const errorOf = (status: number, body: Body): ApiError => {
  const parsed = errorBodySchema.safeParse(body.value);
  if (!parsed.success) return unreadable(status, `status ${status}, no explanation`);
  const { message, ...facts } = parsed.data.error;
  return new ApiError(message, { ...facts, status });
};

/** What a request rejects with that nothing answered. */
export const offline = (cause: unknown): ApiError =>
  new ApiError(
    'Espalier’s server does not answer. Check that it still runs, then try again.',
    { code: 'offline', status: 0 },
    { cause },
  );

const unreadable = (status: number, what: string, where?: string) =>
  new ApiError(
    `The server’s answer could not be read (${what}). Reload the page; it may be from another version.`,
    {
      code: 'unreadable',
      status,
      where,
    },
  );
