import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Env, readEnv } from '../../lib/server/env.ts';

/**
 * Settings from `.env` and the environment, which wins. They are written back as read, so that the app, which looks at the
 * environment too, cannot come to another reading. Throws an EnvError.
 */
export const loadEnv = (root: string): Env => {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const env = readEnv(process.env, root);
  process.env.ESPALIER_DATA = env.dataDir;
  process.env.HOST = env.host;
  process.env.PORT = String(env.port);
  process.env.DATABASE_URL = env.databaseUrl ?? '';
  return env;
};
