import 'server-only';
import { DatabaseSync } from 'node:sqlite';
import { unusable } from '../unusable';

/** How long a connection waits for a lock that another process holds, in milliseconds. */
const BUSY_MS = 5000;

/** Throws an `unavailable` StorageError. */
export function connectSqlite(file: string, { readOnly }: { readOnly: boolean }): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly, timeout: BUSY_MS, enableForeignKeyConstraints: true });
    if (!readOnly) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    addPostgresFunctions(database);
    return database;
  } catch (error) {
    database?.close();
    throw unusable(file, error);
  }
}

/** What a query may call on both databases: SQLite's own `lower` knows ASCII only, and it has no `strpos`. */
function addPostgresFunctions(database: DatabaseSync): void {
  const pure = { deterministic: true, directOnly: true };
  database.function('lower', pure, (text) => String(text).toLowerCase());
  database.function('strpos', pure, (text, part) => String(text).indexOf(String(part)) + 1);
}
