import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { PostgresBinaries } from './binaries.ts';

const run = promisify(execFile);
const USER = 'espalier';
const START_MS = 30_000;

export interface Cluster {
  url: string;
  stop(): Promise<void>;
}

/** A throwaway cluster on a free port of the loopback, gone with its data when it stops or this process ends. */
export async function startCluster(binaries: PostgresBinaries): Promise<Cluster> {
  const identity = await unprivileged();
  const data = mkdtempSync(join(tmpdir(), 'espalier-cluster-'));
  chmodSync(data, 0o700);
  if (identity) chownSync(data, identity.uid, identity.gid);
  const options: SpawnOptions = { ...identity, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] };
  await finished(
    spawn(join(binaries.bin, 'initdb'), initArguments(data, binaries.version), options),
    'initdb',
  );

  const port = await freePort();
  const server = spawn(join(binaries.bin, 'postgres'), serverArguments(data, port), options);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const endWithProcess = () => {
    server.kill('SIGQUIT');
    rmSync(data, { recursive: true, force: true });
  };
  process.once('exit', endWithProcess);
  const stop = async () => {
    process.off('exit', endWithProcess);
    server.kill('SIGINT');
    await ended;
    rmSync(data, { recursive: true, force: true });
    await binaries.clean();
  };
  const url = `postgres://${USER}@127.0.0.1:${port}/postgres`;
  try {
    await ready(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** PostgreSQL refuses to run as root: whom to run it as instead. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (flag: string) => Number((await run('id', [flag, 'nobody'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

/** A locale that knows more letters than ASCII: built in from version 17 on. */
const initArguments = (data: string, version: number) => [
  ...['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--no-sync'],
  ...(version >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8']),
];

/** No fsync: nothing here outlives the machine. */
const serverArguments = (data: string, port: number) => [
  ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
  ...['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=60'],
];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function finished(child: ChildProcess, name: string): Promise<void> {
  let told = '';
  child.stderr?.on('data', (chunk) => {
    told += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}: ${told}`)),
    );
  });
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  let told = '';
  server.stderr?.on('data', (chunk) => {
    told = (told + chunk).slice(-4000);
  });
  for (const deadline = performance.now() + START_MS; performance.now() < deadline; await sleep(50)) {
    if (server.exitCode !== null) break;
    if (await answers(url)) return;
  }
  throw new Error(`PostgreSQL did not start: ${told}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}
