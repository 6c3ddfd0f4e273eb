import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'rolldown';

const ROOT = join(import.meta.dirname, '../..');
const API = join(ROOT, 'app/api');
/** Beside the packages, for the file still imports some. */
const CACHE = join(ROOT, 'node_modules/.cache/espalier');
const ENTRY = 'virtual:core';

/**
 * The API as one JavaScript file, for tests that start its server a hundred times: loading a few hundred TypeScript
 * modules would be most of what they do. Returns the file's path.
 */
export async function bundleCore(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'core-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'core.mjs');
  await build({
    input: ENTRY,
    cwd: ROOT,
    platform: 'node',
    logLevel: 'silent',
    external: [/^node:/, 'pg', 'pg-native'],
    resolve: { alias: { '@': ROOT, 'server-only': join(ROOT, 'tests/support/empty.ts') } },
    plugins: [
      {
        name: 'core-entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? { code: entry(), moduleType: 'js' } : null),
      },
    ],
    output: { file, format: 'esm', codeSplitting: false },
  });
  return file;
}

function entry(): string {
  const folders = readdirSync(API, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => dirname(file));
  return [
    `import { apiHandler } from '${ROOT}/tests/support/api-app.ts';`,
    `import { serveCore } from '${ROOT}/tests/support/core-server.ts';`,
    ...folders.map((folder, i) => `import * as route${i} from '${API}/${folder}/route.ts';`),
    `serveCore(apiHandler([${folders.map((folder, i) => `['${folder}', route${i}]`).join(', ')}]));`,
  ].join('\n');
}
