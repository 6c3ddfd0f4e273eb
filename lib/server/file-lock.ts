import { DatabaseSync } from 'node:sqlite';

export interface LockOptions {
  /** Shared locks live side by side and keep exclusive ones out. */
  shared?: boolean;
  /** How long to wait for it, blocking the process, in milliseconds. */
  waitMs?: number;
}

/** Kept reachable: a collected handle would close itself and drop its lock. */
const held = new Set<DatabaseSync>();

/**
 * Takes a lock that the operating system drops with the process, however that ends: SQLite's own locking, on an empty file.
 * Returns what releases it, or null when others hold it. Throws when the file cannot be created.
 */
export const takeLock = (
  path: string,
  { shared = false, waitMs = 0 }: LockOptions = {},
): (() => void) | null => {
  const lock = new DatabaseSync(path, { timeout: waitMs });
  try {
    lock.exec(shared ? 'BEGIN; SELECT count(*) FROM sqlite_master' : 'BEGIN EXCLUSIVE');
    held.add(lock);
    return () => {
      held.delete(lock);
      lock.close();
    };
  } catch (error) {
    lock.close();
    if (isBusy(error)) return null;
    throw error;
  }
};

const SQLITE_BUSY = 5;
const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
