import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll } from 'vitest';
import { ApiClient } from '../../../support/api-client';
import { type Core, startCore, tempDir } from '../../../support/start-core';

export const TABLES = [
  ...(['looms', 'nodes', 'steps', 'rankings', 'choices', 'itemActs'] as const),
  ...(['rubricVersions', 'judgeRuns', 'trials', 'promptDrafts'] as const),
];
export type Counts = Record<(typeof TABLES)[number], number>;

/** How many rows every table of a data folder's database has. */
export function countRows(dataDir: string): Counts {
  const database = new DatabaseSync(join(dataDir, 'espalier.db'), { readOnly: true, timeout: 5000 });
  try {
    const entries = TABLES.map((table) => {
      const row = database.prepare(`SELECT count(*) AS n FROM "${table}"`).get();
      return [table, Number(row?.n)];
    });
    return Object.fromEntries(entries) as Counts;
  } finally {
    database.close();
  }
}

/** The uploads that lie in a data folder. */
export const uploadsIn = (dataDir: string): Promise<string[]> => readdir(join(dataDir, 'imports'));

/** One API process over a fresh data folder for a file of tests. */
export function withImports() {
  let core: Core;
  let dir: Awaited<ReturnType<typeof tempDir>>;
  beforeAll(async () => {
    dir = await tempDir();
    core = await startCore(dir.path);
  });
  afterAll(async () => {
    await core?.kill();
    await dir?.[Symbol.asyncDispose]();
  });
  return {
    url: () => core.url,
    api: () => new ApiClient(core.url),
    counts: () => countRows(dir.path),
    uploads: () => uploadsIn(dir.path),
    complaints: () => core.complaints(),
  };
}
