import 'server-only';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { migrate } from '../migrations/migrate';
import type { Database } from '../schema';
import type { Store } from '../store';
import { LOCK_SPACE, LOCKS } from './advisory-locks';
import { connectionConfig, placeOf } from './connection';
import { holdDatabase } from './server-lock';

const CONNECTIONS = 8;

/**
 * A PostgreSQL database, for one server. Each transaction first takes an advisory lock: as on SQLite, writers come one
 * after another, and at `read committed` each statement sees what the writers before it committed.
 */
export async function openPostgres(databaseUrl: string): Promise<Store> {
  const lock = await holdDatabase(databaseUrl);
  const db = connect(databaseUrl);
  try {
    await migrate(db, placeOf(databaseUrl));
  } catch (error) {
    await db.destroy();
    await lock.release();
    throw error;
  }
  return {
    reading: db,
    writing: db,
    atBegin: async (trx) => {
      await lock.ensure();
      await sql`select pg_advisory_xact_lock(${LOCK_SPACE}::int4, ${LOCKS.write}::int4)`.execute(trx);
    },
    close: async () => {
      await db.destroy();
      await lock.release();
    },
  };
}

function connect(databaseUrl: string): Kysely<Database> {
  const pool = new Pool({ ...connectionConfig(databaseUrl), max: CONNECTIONS });
  // A connection that breaks fails what runs on it and is replaced; unheard, its 'error' would end the process as well.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
