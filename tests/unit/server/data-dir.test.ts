import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDataDir } from '@/lib/server/data-dir';

const MODULE = join(import.meta.dirname, '../../../lib/server/data-dir.ts');

let home: string;
let path: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'espalier-data-dir-'));
  path = join(home, 'deep', 'data');
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Another process that holds the folder until it is killed. */
async function holder() {
  const program = `
    const { openDataDir } = await import(${JSON.stringify(MODULE)});
    openDataDir(${JSON.stringify(path)});
    console.log('held');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('openDataDir', () => {
  test.skipIf(process.platform === 'win32')('creates the folder, for its owner only', async () => {
    const data = openDataDir(path);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    expect(data.path).toBe(path);
    data.release();
  });

  test('a second server is refused by the process id of the first, until that releases', async () => {
    const first = openDataDir(path);
    expect(() => openDataDir(path)).toThrow(
      `Another Espalier (process ${process.pid}) is running on the data in ${path}`,
    );
    first.release();
    openDataDir(path).release();
    expect(await readdir(path)).not.toContain('running.pid');
  });

  test('a killed server gives way at once, whatever its process id is now', async () => {
    const child = await holder();
    expect(() => openDataDir(path)).toThrow(`(process ${child.pid})`);
    child.kill('SIGKILL');
    const next = openDataDir(path);
    expect(Number(await readFile(join(path, 'running.pid'), 'utf8'))).toBe(process.pid);
    next.release();
  });

  test('a stale or broken name of the holder keeps nobody out', async () => {
    openDataDir(path).release();
    for (const text of [`${process.ppid}\n`, '', 'nonsense']) {
      await writeFile(join(path, 'running.pid'), text);
      openDataDir(path).release();
    }
  });

  test('a path that is a file is refused with what to do', async () => {
    const file = join(home, 'file');
    await writeFile(file, 'mine');
    expect(() => openDataDir(file)).toThrow(/data folder .*file cannot be used .* ESPALIER_DATA/);
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that cannot be written is refused with what to do',
    async () => {
      await chmod(home, 0o500);
      expect(() => openDataDir(path)).toThrow(/cannot be used .*Make it a folder that you can write to/);
      await chmod(home, 0o700);
    },
  );
});
