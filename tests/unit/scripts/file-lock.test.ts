import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '@/lib/server/file-lock';
import { root } from '@/scripts/lib/root';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'espalier-lock-'));
  path = join(folder, 'a.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an exclusive lock keeps all others out until it is released', () => {
  const release = takeLock(path);
  expect(release).not.toBeNull();
  expect(takeLock(path)).toBeNull();
  expect(takeLock(path, { shared: true })).toBeNull();
  release?.();
  const again = takeLock(path);
  expect(again).not.toBeNull();
  again?.();
});

test('shared locks live side by side and keep exclusive ones out', () => {
  const one = takeLock(path, { shared: true });
  const two = takeLock(path, { shared: true });
  expect(two).not.toBeNull();
  one?.();
  expect(takeLock(path)).toBeNull();
  two?.();
  const alone = takeLock(path);
  expect(alone).not.toBeNull();
  alone?.();
});

test('a lock dies with its process, even by SIGKILL', async () => {
  const script = `import { takeLock } from './lib/server/file-lock.ts'; takeLock(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  await once(child.stdout, 'data');
  expect(takeLock(path)).toBeNull();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const release = takeLock(path);
  expect(release).not.toBeNull();
  release?.();
});

test('a folder that is not there is an error, not a held lock', () => {
  expect(() => takeLock(join(folder, 'none', 'a.lock'))).toThrow();
});
