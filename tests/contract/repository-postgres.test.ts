import { Client } from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { openRepository } from '@/lib/server/db/open-repository';
import { startPostgres, type TestPostgres } from '../support/postgres';
import { postgresServer } from './repository/postgres-server';
import { repositorySuite } from './repository-suite';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

repositorySuite({
  name: 'PostgreSQL',
  async create() {
    const databaseUrl = await postgres.createDatabase();
    return {
      open: () => openRepository({ dataDir: '', databaseUrl }),
      async tamper(sql) {
        const client = new Client({ connectionString: databaseUrl });
        await client.connect();
        await client.query(sql).finally(() => client.end());
      },
      dispose: async () => undefined,
    };
  },
});

describe('a PostgreSQL server', () => postgresServer(() => postgres.createDatabase()));
