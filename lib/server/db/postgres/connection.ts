import 'server-only';
import { hostname } from 'node:os';
import { type ClientConfig, types } from 'pg';

const INT8 = 20;

/** Who holds a connection, as `pg_stat_activity` shows it and a refused second server reads it. */
const APPLICATION = `espalier ${process.pid} on ${hostname()}`;

/** How Espalier connects: bigints are epoch milliseconds and counts, all exact as numbers. */
export const connectionConfig = (connectionString: string): ClientConfig => ({
  connectionString,
  application_name: APPLICATION,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  types: {
    getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)),
  },
});

/** Where a database is, without user and password. */
export function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${host || 'localhost'}${pathname}`;
}
