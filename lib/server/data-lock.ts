import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './file-lock.ts';

/** The data folder cannot be used; the message says why and what to do. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

/**
 * Creates the data folder when missing (for its owner only) and holds it against a second server until the returned
 * function is called or the process ends. Throws a DataFolderError.
 */
export const lockDataFolder = (dataDir: string): (() => void) => {
  const release = tryLock(dataDir);
  if (release) return release;
  throw new DataFolderError(
    `Another Espalier is running on the data in ${dataDir}. Stop it, or set ESPALIER_DATA to another folder.`,
  );
};

const tryLock = (dataDir: string) => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return takeLock(join(dataDir, 'running.lock'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFolderError(
      `The data folder ${dataDir} cannot be used (${reason}). Make it writable, or set ESPALIER_DATA to another folder.`,
    );
  }
};
