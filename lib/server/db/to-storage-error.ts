import 'server-only';
import { DatabaseError } from 'pg';
import { StorageError } from '../ports/repository';

/** Extended result codes of SQLite and SQLSTATEs of PostgreSQL. */
const DUPLICATE = new Set<unknown>([1555, 2067, '23505']);
const MISSING = new Set<unknown>([787, '23503']);
const UNFIT = new Set<unknown>([275, 1299, '23514', '23502']);

/** The same error for the same refusal, whichever database refused; errors of anything else pass as they are. */
export function toStorageError<E>(error: E): E | StorageError {
  const code = codeOf(error);
  if (error instanceof StorageError || code === null) return error;
  const options = { cause: error };
  if (DUPLICATE.has(code))
    return new StorageError(
      'duplicate',
      `This is already there: ${detailOf(error)}; nothing was written.`,
      options,
    );
  if (MISSING.has(code))
    return new StorageError(
      'missing',
      `Something referred to a loom, node, step or ranking that is not in this loom: ${detailOf(error)}; nothing was written.`,
      options,
    );
  if (UNFIT.has(code))
    return new StorageError(
      'unreadable',
      `A record broke a rule: ${detailOf(error)}; nothing was written.`,
      options,
    );
  return new StorageError('unavailable', `The database refused: ${detailOf(error)}.`, options);
}

/** Null for an error that no database made. */
function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return null;
  if (error instanceof DatabaseError) return error.code;
  return 'errcode' in error ? error.errcode : null;
}

const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
