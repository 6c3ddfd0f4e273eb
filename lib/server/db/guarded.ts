import 'server-only';
import pLimit from 'p-limit';
import { StorageError } from '../ports/repository';
import { toStorageError } from './to-storage-error';

type Methods<T> = { [K in keyof T]: (...args: never[]) => Promise<unknown> };

export interface Guarded<T> {
  methods: T;
  /** Throws what went wrong inside the transaction, even where the work caught it, and for work not awaited. */
  settle(): Promise<void>;
}

/**
 * The methods one after another, though called at once; the first failure fails the transaction for good. PostgreSQL
 * refuses everything after an error while SQLite goes on: this makes both all or nothing.
 */
export function guarded<T extends Methods<T>>(methods: T): Guarded<T> {
  const inTurn = pLimit(1);
  let failed: { error: unknown } | undefined;
  const guard =
    (method: (...args: unknown[]) => Promise<unknown>) =>
    (...args: unknown[]) =>
      inTurn(async () => {
        if (failed) throw failed.error;
        try {
          return await method(...args);
        } catch (error) {
          failed = { error: toStorageError(error) };
          throw failed.error;
        }
      });
  const entries = Object.entries(methods).map(([name, method]) => [name, guard(method as never)]);
  return {
    methods: Object.fromEntries(entries) as T,
    async settle() {
      const waiting = inTurn.activeCount + inTurn.pendingCount;
      await inTurn(async () => undefined);
      if (failed) throw failed.error;
      if (waiting > 0)
        throw new StorageError(
          'misuse',
          'A transaction ended before all of its calls were awaited; nothing was written.',
        );
    },
  };
}
