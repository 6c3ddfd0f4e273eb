import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe } from 'vitest';
import { openRepository } from '@/lib/server/db/open-repository';
import { sqliteFile } from './repository/sqlite-file';
import { repositorySuite } from './repository-suite';

repositorySuite({
  name: 'SQLite',
  async create() {
    const dataDir = await mkdtemp(join(tmpdir(), 'espalier-repository-'));
    return {
      open: () => openRepository({ dataDir }),
      async tamper(sql) {
        const database = new DatabaseSync(join(dataDir, 'espalier.db'));
        database.exec(sql);
        database.close();
      },
      dispose: () => rm(dataDir, { recursive: true, force: true }),
    };
  },
});

describe('an SQLite file', () => sqliteFile());
