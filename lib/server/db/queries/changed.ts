import 'server-only';
import type { UpdateResult } from 'kysely';
import { StorageError } from '../../ports/repository';

/** Throws a `missing` StorageError when an update met no row. */
export function changed(what: string, id: string, result: UpdateResult): void {
  if (result.numUpdatedRows === 0n)
    throw new StorageError('missing', `There is no ${what} ${JSON.stringify(id)} to change.`);
}
