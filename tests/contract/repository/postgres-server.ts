import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRepository } from '@/lib/server/db/open-repository';
import { LOCK_SPACE, LOCKS } from '@/lib/server/db/postgres/advisory-locks';
import { holdDatabase } from '@/lib/server/db/postgres/server-lock';
import { seedLoom } from './harness';

/** What holds only where the database is a server of its own: connections break, and others may connect. */
export function postgresServer(createDatabase: () => Promise<string>): void {
  let databaseUrl: string;
  let admin: Client;
  beforeEach(async () => {
    databaseUrl = await createDatabase();
    admin = new Client({ connectionString: databaseUrl });
    await admin.connect();
  });
  afterEach(() => admin.end());

  const open = () => openRepository({ dataDir: '', databaseUrl });
  const locked = (key: number) =>
    `select pid from pg_locks where locktype = 'advisory' and granted and classid = ${LOCK_SPACE} and objid = ${key}
     and database = (select oid from pg_database where datname = current_database())`;
  const breakConnections = async (pids: string) => {
    await admin.query(`select pg_terminate_backend(pid) from (${pids}) as broken`);
    await sleep(100);
  };

  test('a second server on the same database is refused by the name of the first', async () => {
    const first = await open();
    await expect(holdDatabase(databaseUrl, 50)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(`Another Espalier \\(espalier ${process.pid} on .*DATABASE_URL`),
    });
    await first.close();
    const second = await open();
    await second.close();
  });

  test('a server waits for one that is just going', async () => {
    const first = await open();
    const second = open();
    await sleep(200);
    await first.close();
    await (await second).close();
  });

  test('a broken lock is taken again before the next write', async () => {
    const repository = await open();
    await breakConnections(locked(LOCKS.server));
    expect((await admin.query(locked(LOCKS.server))).rows).toEqual([]);
    await seedLoom(repository);
    expect((await admin.query(locked(LOCKS.server))).rows).toHaveLength(1);
    await repository.close();
  });

  test('a server that lost its database to another writes nothing more', async () => {
    const repository = await open();
    await breakConnections(locked(LOCKS.server));
    const other = await holdDatabase(databaseUrl, 50);
    await expect(seedLoom(repository)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await repository.read.listLooms({ archived: false })).toEqual([]);
    await other.release();
    await repository.close();
  });

  test('all connections may break between two requests', async () => {
    const repository = await open();
    const loom = await seedLoom(repository);
    await breakConnections(
      `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    expect(await repository.read.getLoom(loom.id)).toEqual(loom);
    await repository.write((writer) => writer.addTokens(loom.id, 1));
    expect(await repository.read.tokensSpent(loom.id)).toBe(1);
    await repository.close();
  });

  test('a connection that breaks inside a transaction takes all of it along', async () => {
    const repository = await open();
    const loom = await seedLoom(repository);
    const work = repository.write(async (writer) => {
      await writer.updateLoom(loom.id, { title: 'Other' });
      await breakConnections(locked(LOCKS.write));
      await writer.addTokens(loom.id, 1);
    });
    await expect(work).rejects.toThrow();
    expect(await repository.read.getLoom(loom.id)).toEqual(loom);
    await repository.write((writer) => writer.addTokens(loom.id, 1));
    await repository.close();
  });

  test('writers of other processes come one after another too', async () => {
    const repository = await open();
    const loom = await seedLoom(repository);
    await admin.query('select pg_advisory_lock($1, $2)', [LOCK_SPACE, LOCKS.write]);
    let done = false;
    const work = repository
      .write((writer) => writer.addTokens(loom.id, 1))
      .then(() => {
        done = true;
      });
    await sleep(150);
    expect(done).toBe(false);
    await admin.query('select pg_advisory_unlock($1, $2)', [LOCK_SPACE, LOCKS.write]);
    await work;
    await repository.close();
  });

  test('a database that cannot be reached is named, its password is not', async () => {
    const error = await openRepository({
      dataDir: '',
      databaseUrl: 'postgres://someone:secret-word@127.0.0.1:1/nowhere',
    }).catch((reason: Error) => reason);
    expect(error).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('127.0.0.1:1/nowhere'),
    });
    expect(String(error)).not.toContain('secret-word');
  });
}
