import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDataDir } from '@/lib/server/data-dir';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'espalier-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the start script to its end; it is refused before anything is built. */
const start = async (env: Record<string, string>) => {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    env: {
      ...process.env,
      PORT: '0',
      ESPALIER_DATA: join(folder, 'data'),
      DATABASE_URL: '',
      HOST: '',
      ...env,
    },
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, text: text.trim() };
};

test('each bad variable is named, with what it holds and what it may hold', async () => {
  const { code, text } = await start({
    PORT: '99999',
    HOST: '0.0.0.0',
    DATABASE_URL: 'mysql://me:secret@host/db',
  });
  const lines = text.split('\n');
  expect(code).toBe(1);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^PORT is "99999".* 1 to 65535/);
  expect(lines[1]).toMatch(/^HOST is "0\.0\.0\.0".*127\.0\.0\.1.*no accounts yet/);
  expect(lines[2]).toMatch(/^DATABASE_URL .*postgres:\/\//);
  expect(text).not.toContain('secret');
});

test('a taken port is named, and the next free one', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, text } = await start({ PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(text).toMatch(
    new RegExp(`^Port ${port} is taken by another program\\. (\\d+) is free: set PORT=\\1\\.$`),
  );
});

test('a data folder that another Espalier holds is left alone', async () => {
  const held = join(folder, 'held');
  const { release } = openDataDir(held);
  const { code, text } = await start({ ESPALIER_DATA: held });
  release();
  expect(code).toBe(1);
  expect(text).toBe(
    `Another Espalier (process ${process.pid}) is running on the data in ${held}. Stop it, or set ESPALIER_DATA to another folder.`,
  );
});

test('a data folder that cannot be made is explained', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { code, text } = await start({ ESPALIER_DATA: join(file, 'data') });
  expect(code).toBe(1);
  expect(text).toContain(`The data folder ${join(file, 'data')} cannot be used`);
  expect(text.split('\n')).toHaveLength(1);
});
