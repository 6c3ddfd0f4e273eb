import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { StorageError } from '../../ports/repository';
import { LOCK_SPACE, LOCKS } from './advisory-locks';
import { connectionConfig, placeOf } from './connection';

/** A killed server's connection is gone within this time, in milliseconds. */
const GIVE_WAY_MS = 3000;
const RETRY_MS = 100;

/** The database's one server: a lock on a connection of its own, which ends with the process. */
export interface ServerLock {
  /** Takes the lock again if its connection broke. Rejects with an `unavailable` StorageError when another server has it. */
  ensure(): Promise<void>;
  release(): Promise<void>;
}

export async function holdDatabase(databaseUrl: string, giveWayMs = GIVE_WAY_MS): Promise<ServerLock> {
  let client: Client | null = null;
  const ensure = async () => {
    if (client) return;
    const held = await take(databaseUrl, giveWayMs);
    held.on('end', () => {
      if (client === held) client = null;
    });
    client = held;
  };
  await ensure();
  return {
    ensure,
    async release() {
      const held = client;
      client = null;
      await held?.end();
    },
  };
}

async function take(databaseUrl: string, giveWayMs: number): Promise<Client> {
  const client = new Client(connectionConfig(databaseUrl));
  // An unheard 'error' would end the process; the 'end' that follows it is what counts.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await noticeDeadPeers(client);
    const deadline = performance.now() + giveWayMs;
    while (!(await tryLock(client))) {
      if (performance.now() >= deadline) throw await heldBy(client, databaseUrl);
      await sleep(RETRY_MS);
    }
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error instanceof StorageError ? error : unreachable(databaseUrl, error);
  }
}

/** A machine that lost power closes no connection: the server finds out within half a minute. */
const noticeDeadPeers = (client: Client) =>
  client.query('set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4');

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query('select pg_try_advisory_lock($1, $2) as held', [
    LOCK_SPACE,
    LOCKS.server,
  ]);
  return rows[0].held;
}

async function heldBy(client: Client, databaseUrl: string): Promise<StorageError> {
  const { rows } = await client.query(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and classid = $1 and objid = $2 and granted`,
    [LOCK_SPACE, LOCKS.server],
  );
  const who = rows[0]?.name ? ` (${rows[0].name})` : '';
  return new StorageError(
    'unavailable',
    `Another Espalier${who} is running on the database ${placeOf(databaseUrl)}. Stop it, or set DATABASE_URL to another database.`,
  );
}

export const unreachable = (databaseUrl: string, error: unknown) =>
  new StorageError(
    'unavailable',
    `The database ${placeOf(databaseUrl)} cannot be reached (${error instanceof Error ? error.message || error.name : String(error)}). Check DATABASE_URL and that PostgreSQL runs.`,
    { cause: error },
  );
