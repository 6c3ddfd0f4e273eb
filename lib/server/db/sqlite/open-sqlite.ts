import 'server-only';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { migrate } from '../migrations/migrate';
import type { Database } from '../schema';
import type { Store } from '../store';
import { connectSqlite } from './connect-sqlite';
import { NodeSqliteDialect } from './node-sqlite-dialect';

/**
 * The database file in the data folder. One connection writes, another reads: readers see what was committed last,
 * never the inside of a transaction that waits for something.
 */
export async function openSqlite(dataDir: string): Promise<Store> {
  const file = join(dataDir, 'espalier.db');
  const writer = connectSqlite(file, { readOnly: false });
  const writing = new Kysely<Database>({ dialect: new NodeSqliteDialect(writer) });
  try {
    await migrate(writing, file);
  } catch (error) {
    writer.close();
    throw error;
  }
  const reader = connectSqlite(file, { readOnly: true });
  return {
    reading: new Kysely<Database>({ dialect: new NodeSqliteDialect(reader) }),
    writing,
    // The last one to close folds the log into the file.
    close: async () => {
      reader.close();
      writer.close();
    },
  };
}
