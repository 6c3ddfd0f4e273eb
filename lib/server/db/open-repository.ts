import 'server-only';
import type { Repository } from '../ports/repository';
import { guarded } from './guarded';
import { openPostgres } from './postgres/open-postgres';
import { getServer, listServers, putServer, removeServer } from './queries/servers';
import { createReader } from './reader';
import { openSqlite } from './sqlite/open-sqlite';
import type { Store } from './store';
import { createTransactions } from './transactions';
import { createWriter } from './writer';

export interface RepositoryOptions {
  /** The folder that holds `espalier.db`; it must exist. */
  dataDir: string;
  /** A PostgreSQL database to use instead. */
  databaseUrl?: string | null;
}

/** Opens the storage and brings it up to date. Rejects with a StorageError that says what to do. */
export async function openRepository({ dataDir, databaseUrl }: RepositoryOptions): Promise<Repository> {
  return repositoryOver(databaseUrl ? await openPostgres(databaseUrl) : await openSqlite(dataDir));
}

export function repositoryOver(store: Store): Repository {
  const { transact, close } = createTransactions(store);
  return {
    read: createReader(store.reading),
    write: (work) =>
      transact(async (trx) => {
        const { methods, settle } = guarded(createWriter(trx));
        const result = await work(methods);
        await settle();
        return result;
      }),
    servers: {
      list: () => listServers(store.reading),
      get: (id) => getServer(store.reading, id),
      put: (server) => transact((trx) => putServer(trx, server)),
      remove: (id) => transact((trx) => removeServer(trx, id)),
    },
    close,
  };
}
