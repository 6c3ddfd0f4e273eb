import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { takeLock } from './file-lock.ts';

/** The data folder cannot be used; the message says why and what to do. */
export class DataDirError extends Error {
  override readonly name = 'DataDirError';
}

export interface DataDir {
  /** Absolute. */
  path: string;
  /** Lets the next server in. The end of the process does so too, however it ends. */
  release(): void;
}

/** A killed server gives way within this time, in milliseconds. */
const GIVE_WAY_MS = 1000;

/**
 * Creates the data folder when missing (for its owner only) and holds it against a second server. The hold is a lock of
 * the operating system, so nothing stale can stay behind; the file beside it only names the holder. Throws a DataDirError.
 */
export function openDataDir(path: string): DataDir {
  const folder = resolve(path);
  const holder = join(folder, 'running.pid');
  const release = hold(folder);
  if (!release)
    throw new DataDirError(
      `Another Espalier${processIn(holder)} is running on the data in ${folder}. Stop it, or set ESPALIER_DATA to another folder.`,
    );
  writeWhole(holder, `${process.pid}\n`);
  return {
    path: folder,
    release() {
      rmSync(holder, { force: true });
      release();
    },
  };
}

function hold(folder: string): (() => void) | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return takeLock(join(folder, 'running.lock'), { waitMs: GIVE_WAY_MS });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataDirError(
      `The data folder ${folder} cannot be used (${reason}). Make it a folder that you can write to, or set ESPALIER_DATA to another one.`,
      { cause: error },
    );
  }
}

function processIn(holder: string): string {
  try {
    const pid = Number.parseInt(readFileSync(holder, 'utf8'), 10);
    return pid > 0 ? ` (process ${pid})` : '';
  } catch {
    return '';
  }
}

function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}
