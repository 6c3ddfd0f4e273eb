import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/root.ts';

/** The whole app as `npm start` runs it, in a process of its own. */
export interface AppServer extends AsyncDisposable {
  url: string;
  pid: number;
  dataDir: string;
  /** All it printed so far. */
  output(): string;
  /** Ends it at once, as a power cut would; its data stays. */
  kill(): Promise<void>;
  /** Ends it as Ctrl+C would; resolves with its exit code. A temporary data folder is removed unless it is to be kept. */
  stop(options?: { keepData?: boolean }): Promise<number | null>;
}

export interface AppServerOptions {
  /** A temporary folder when left out. */
  dataDir?: string;
  /** Any free port when left out. */
  port?: number;
  env?: Record<string, string>;
}

/** Starts the app, building it first if its sources changed. Rejects with what it printed when it does not come up. */
export const startApp = async ({ dataDir, port = 0, env }: AppServerOptions = {}): Promise<AppServer> => {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'espalier-app-'));
  const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'start'], {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      PORT: String(port),
      ESPALIER_DATA: folder,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Espalier is at (\S+)\n/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    exited.then(() => reject(new Error(`The app did not start:\n${output}`)), reject);
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return (await exited)[0];
  };
  const stop = async ({ keepData = dataDir !== undefined } = {}) => {
    const code = await end('SIGTERM');
    if (!keepData) rmSync(folder, { recursive: true, force: true });
    return code;
  };
  return {
    url,
    pid: child.pid ?? 0,
    dataDir: folder,
    output: () => output,
    kill: async () => void (await end('SIGKILL')),
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  };
};
