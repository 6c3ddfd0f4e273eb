import 'server-only';
import type { Kysely } from 'kysely';
import { addForeignKeys, type ForeignKey, withForeignKeys } from './foreign-keys';

const KEYS: ForeignKey[] = [
  { table: 'scalingDatasets', columns: ['runId'], target: 'scalingRuns', targetColumns: ['id'] },
];

/** What a run says of its dataset; and its limits are among its settings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('scalingRuns').renameColumn('limits', 'settings').execute();
  await db.schema
    .createTable('scalingDatasets')
    .addColumn('runId', 'text', (c) => c.primaryKey().notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('card', 'text', (c) => c.notNull())
    .addColumn('labels', 'text', (c) => c.notNull())
    .addColumn('baselines', 'text', (c) => c.notNull())
    .$call(withForeignKeys(db, KEYS))
    .execute();
  await addForeignKeys(db, KEYS);
}
