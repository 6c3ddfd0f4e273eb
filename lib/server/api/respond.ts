import 'server-only';
import type { z } from 'zod';
import { ERROR_STATUS, type ErrorBody, type ErrorCode } from '@/lib/contract/errors';
import type { AppContext } from '../app-context';
import { getContext } from '../context';
import { AppError } from '../errors';
import { KeyVaultError } from '../keys/key-vault-error';
import { ModelError } from '../ports/model';
import { StorageError } from '../ports/repository';

type Handler<P> = (ctx: AppContext, request: Request, params: P) => Promise<Response>;

/** A route handler: gives the use-case its context, and turns whatever it throws into the API's error body. */
export const route =
  <P = Record<string, never>>(handler: Handler<P>) =>
  async (request: Request, { params }: { params: Promise<P> }): Promise<Response> => {
    try {
      return await handler(await getContext(), request, await params);
    } catch (error) {
      return errorResponse(error);
    }
  };

/** The request's JSON body by its schema; a body that is not JSON, or does not fit, is a `bad_request` that says where. */
export async function body<S extends z.ZodType>(request: Request, schema: S): Promise<z.infer<S>> {
  const text = await request.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    throw new AppError('bad_request', `The body is not JSON: ${reason}.`, { where: 'body' });
  }
  return parsed(schema, value, 'body');
}

/** The query parameters by their schema. */
export const query = <S extends z.ZodType>(request: Request, schema: S): z.infer<S> =>
  parsed(schema, Object.fromEntries(new URL(request.url).searchParams), 'query');

/** An id from the path. */
export const parsed = <S extends z.ZodType>(schema: S, value: unknown, where: string): z.infer<S> => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.length ? `${where}.${issue.path.join('.')}` : where;
  throw new AppError('bad_request', `${path}: ${issue?.message ?? 'does not fit'}.`, { where: path });
};

export const json = (value: unknown, status = 200): Response => Response.json(value, { status });

export function errorResponse(error: unknown): Response {
  if (error instanceof AppError) {
    const { where, details } = error.extra;
    return reply({
      code: error.code,
      message: error.message,
      ...(where && { where }),
      ...(details && { details }),
    });
  }
  if (error instanceof ModelError) return reply({ code: 'server_failed', message: error.message });
  if (error instanceof KeyVaultError) return reply({ code: 'key_needed', message: error.message });
  if (error instanceof StorageError && STORAGE_CODE[error.code])
    return reply({ code: STORAGE_CODE[error.code] ?? 'internal', message: error.message });
  console.error(error);
  if (error instanceof StorageError && error.code === 'unavailable')
    return reply({ code: 'internal', message: `${error.message} Nothing was half done.` });
  return reply({
    code: 'internal',
    message: 'Espalier failed at this; the server log says more. Nothing was half done.',
  });
}

const STORAGE_CODE: Partial<Record<StorageError['code'], ErrorCode>> = {
  duplicate: 'conflict',
  missing: 'not_found',
};

const reply = (error: ErrorBody['error']): Response =>
  Response.json({ error } satisfies ErrorBody, { status: ERROR_STATUS[error.code] });
