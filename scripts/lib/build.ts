import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../lib/server/file-lock.ts';
import { showProgress } from './progress.ts';
import { runProcess } from './run-process.ts';
import { sourceHash } from './source-hash.ts';

export class BuildError extends Error {
  override readonly name = 'BuildError';
}

const KEPT = 3;
const BUILD_MS = 600_000;

/**
 * Builds the app unless these very sources are built already. Each build has a folder of its own under `.next/`, so a
 * running server keeps what it serves. Returns that folder relative to `root`, held until the process ends. Throws a BuildError.
 */
export const ensureBuild = async (root: string): Promise<string> => {
  const name = `build-${sourceHash(root)}`;
  const folder = join('.next', name);
  mkdirSync(join(root, folder), { recursive: true });
  const turn = takeLock(lockOf(root, `${name}.turn`), { waitMs: BUILD_MS });
  try {
    takeLock(lockOf(root, name), { shared: true, waitMs: 5_000 });
    if (!isComplete(root, folder)) await build(root, folder);
  } finally {
    turn?.();
  }
  prune(root);
  return folder;
};

const MARK = 'complete';
const isComplete = (root: string, folder: string) => existsSync(join(root, folder, MARK));
const lockOf = (root: string, name: string) => join(root, '.next', `${name}.lock`);

const build = async (root: string, folder: string) => {
  const done = showProgress('Building the app (once for each version of its sources)');
  const { code, output } = await runProcess(
    process.execPath,
    [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        ESPALIER_BUILD_DIR: folder,
      },
    },
  );
  done();
  if (code !== 0) throw new BuildError(`${output.trim()}\n\nThe build failed; the lines above say where.`);
  writeFileSync(join(root, folder, MARK), '');
};

/** Removes all but the newest builds, save those that a server still runs from. */
const prune = (root: string) => {
  const base = join(root, '.next');
  const byAge = readdirSync(base)
    .filter((name) => /^build-[0-9a-f]+$/.test(name))
    .map((name) => ({ name, at: statSync(join(base, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of byAge.slice(KEPT)) {
    const unused = takeLock(lockOf(root, name));
    if (!unused) continue;
    rmSync(join(base, name), { recursive: true, force: true });
    unused();
    rmSync(lockOf(root, name), { force: true });
    rmSync(lockOf(root, `${name}.turn`), { force: true });
  }
};
