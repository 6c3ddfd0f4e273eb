import 'server-only';
import { StorageError } from '../ports/repository';

/** An `unavailable` StorageError for a database that does not open. */
export const unusable = (where: string, error: unknown): StorageError =>
  new StorageError(
    'unavailable',
    `The database ${where} cannot be opened (${error instanceof Error ? error.message : String(error)}). Check that it is an Espalier database and that it can be written.`,
    { cause: error },
  );
