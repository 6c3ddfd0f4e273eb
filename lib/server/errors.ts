import 'server-only';
import type { ErrorCode } from '@/lib/contract/errors';
import { isNamed } from './ports/is-named';

/** A refusal with a code of the API: what is wrong, where, and what to do. */
export class AppError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'AppError');
  }

  readonly code: ErrorCode;
  readonly extra: { where?: string; details?: Record<string, unknown> };

  constructor(code: ErrorCode, message: string, extra: AppError['extra'] = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.extra = extra;
  }
}

export const notFound = (what: string, id: string): AppError =>
  new AppError('not_found', `There is no ${what} with the id ${JSON.stringify(id)}.`);

/** The value, or a `not_found` refusal that names what was looked for. */
export function found<T>(value: T | null | undefined, what: string, id: string): T {
  if (value === null || value === undefined) throw notFound(what, id);
  return value;
}
