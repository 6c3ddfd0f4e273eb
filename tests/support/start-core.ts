import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleCore } from './bundle-core';

export interface Core {
  url: string;
  pid: number;
  /** SIGKILL: nothing gets a chance to tidy up. */
  kill(): Promise<void>;
  /** What it printed to standard error. */
  complaints(): string;
}

const ROOT = join(import.meta.dirname, '../..');

let bundle: Promise<string> | undefined;

/** The one made for the whole run, else one of its own. */
const bundled = async (): Promise<string> => process.env.ESPALIER_TEST_CORE ?? bundleCore();

/** Starts the API as a process of its own over a data folder. */
export async function startCore(dataDir: string, env: Record<string, string> = {}): Promise<Core> {
  bundle ??= bundled();
  const file = await bundle;
  const child = spawn(process.execPath, [file], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(dirname(file), 'compiled'),
      ESPALIER_DATA: dataDir,
      PORT: '0',
      NODE_ENV: 'test',
      ...env,
    },
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const died = once(child, 'exit').then(() => {
    throw new Error(`the core server did not start:\n${errors}`);
  });
  died.catch(() => undefined);
  const url = await address(child, died);
  return {
    url,
    pid: child.pid ?? 0,
    complaints: () => errors,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Other lines may come with it in one piece, such as what was interrupted. */
function address({ stdout }: ChildProcess, died: Promise<never>): Promise<string> {
  if (!stdout) throw new Error('the core server has no standard output');
  const up = new Promise<string>((resolve) => {
    createInterface({ input: stdout }).on('line', (line) => {
      const [, url] = /^up (\S+)$/.exec(line) ?? [];
      if (url) resolve(url);
    });
  });
  return Promise.race([up, died]);
}

/** A folder that is gone when the test is. */
export async function tempDir(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'espalier-test-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}
