import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRepository } from '@/lib/server/db/open-repository';

const KILLS = 5;

/** What holds only where the database is a file. */
export function sqliteFile(): void {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'espalier-file-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  test('what was acknowledged outlives kill -9', async () => {
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill++)
      acknowledged.push(...(await writeUntilKilled(dataDir, 3 + kill * 7)));
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    const repository = await openRepository({ dataDir });
    for (const id of acknowledged) {
      const loom = await repository.read.getLoom(id);
      expect(await repository.read.getPath(loom?.headId ?? '')).toHaveLength(1);
    }
    const looms = await repository.read.listLooms({ archived: false });
    expect(looms.every((row) => row.nodes === 1)).toBe(true);
    await repository.close();
  });

  test('a file that is no database is refused and left as it is', async () => {
    const file = join(dataDir, 'espalier.db');
    await writeFile(file, 'Dear diary, '.repeat(1000));
    await expect(openRepository({ dataDir })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(file),
    });
    expect(await readFile(file, 'utf8')).toBe('Dear diary, '.repeat(1000));
  });

  test('a folder that is not there is named', async () => {
    await expect(openRepository({ dataDir: join(dataDir, 'nowhere') })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(join(dataDir, 'nowhere', 'espalier.db')),
    });
  });
}

/** The ids that a writing process acknowledged before it was killed, a few milliseconds after its first. */
async function writeUntilKilled(dataDir: string, afterMs: number): Promise<string[]> {
  const hooks = new URL('../../support/resolve-hooks.mjs', import.meta.url).href;
  const child = spawn(
    process.execPath,
    ['--import', hooks, join(import.meta.dirname, 'kill-child.ts'), dataDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let told = '';
  child.stdout.on('data', (chunk) => {
    told += chunk;
  });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  await sleep(afterMs);
  child.kill('SIGKILL');
  await ended;
  return told.slice(0, told.lastIndexOf('\n')).split('\n');
}
