import { DataDirError, openDataDir } from '../lib/server/data-dir.ts';
import { type Env, EnvError } from '../lib/server/env.ts';
import { StartError, serve } from '../lib/server/http/serve.ts';
import { BuildError, ensureBuild } from './lib/build.ts';
import { isFree, nextFreePort } from './lib/free-port.ts';
import { loadEnv } from './lib/load-env.ts';
import { root } from './lib/root.ts';

const dev = process.argv.includes('--dev');

const requireFreePort = async ({ port, host }: Env) => {
  if (port === 0 || (await isFree(port, host))) return;
  const free = await nextFreePort(port, host);
  const advice = free === null ? '' : ` ${free} is free: set PORT=${free}.`;
  throw new StartError(`Port ${port} is taken by another program.${advice}`);
};

const start = async () => {
  const env = loadEnv(root);
  await requireFreePort(env);
  const data = openDataDir(env.dataDir);
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  // Tests that start many servers build once and name the build.
  process.env.ESPALIER_BUILD_DIR ||= dev ? `.next/dev-${env.port}` : await ensureBuild(root);
  const { url, close } = await serve(env, { dir: root, dev });
  return { url, close: () => close().finally(data.release) };
};

const EXPECTED = [EnvError, DataDirError, BuildError, StartError];

const giveUp = (error: unknown): never => {
  console.error(EXPECTED.some((kind) => error instanceof kind) ? (error as Error).message : error);
  process.exit(1);
};

/** A stream that will not end must not keep the process: what is acknowledged is stored already. */
const STOP_MS = 3_000;

const stopWith = (close: () => Promise<void>) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(0), STOP_MS).unref();
      close().finally(() => process.exit(0));
    });
};

const running = await start().catch(giveUp);
stopWith(running.close);
console.log(`Espalier is at ${running.url}`);
