import 'server-only';
import type { Transaction } from 'kysely';
import type { Database, Db } from './schema';

/** An open database, whichever it is. */
export interface Store {
  /** Sees committed data only. */
  reading: Db;
  /** For transactions alone. */
  writing: Db;
  /** Runs first in each transaction, before the work. */
  atBegin?(trx: Transaction<Database>): Promise<void>;
  close(): Promise<void>;
}
