import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from 'kysely';
import pLimit from 'p-limit';
import { StorageError } from '../ports/repository';
import type { Database } from './schema';
import type { Store } from './store';
import { toStorageError } from './to-storage-error';

export interface Transactions {
  /** Runs in one transaction; rejects one begun inside another, which would wait for itself. */
  transact<T>(work: (trx: Transaction<Database>) => Promise<T>): Promise<T>;
  /** Closes the store once the transactions asked for so far are through. Twice is once. */
  close(): Promise<void>;
}

/** Transactions one at a time, so that each sees all that were before it: what it read still holds when it commits. */
export function createTransactions(store: Store): Transactions {
  const inTurn = pLimit(1);
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  let closed: Promise<void> | undefined;
  return {
    async transact(work) {
      if (inside.getStore()?.open) throw nested();
      if (closed) throw new StorageError('unavailable', 'The storage is closed: the server is stopping.');
      const state = { open: true };
      return inTurn(() =>
        inside
          .run(state, () => run(store, work))
          .finally(() => {
            state.open = false;
          }),
      );
    },
    close() {
      closed ??= inTurn(() => store.close());
      return closed;
    },
  };
}

const nested = () =>
  new StorageError('misuse', 'A transaction was begun inside another: use the writer that is there.');

async function run<T>(store: Store, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  let failed: { error: unknown } | undefined;
  try {
    return await store.writing
      .transaction()
      .setIsolationLevel('read committed')
      .execute(async (trx) => {
        await store.atBegin?.(trx);
        return await work(trx).catch((error: unknown) => {
          failed = { error };
          throw error;
        });
      });
  } catch (error) {
    // A rollback over a broken connection fails as well: what broke first is what to tell.
    throw toStorageError(failed ? failed.error : error);
  }
}
