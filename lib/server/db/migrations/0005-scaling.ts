import 'server-only';
import type { Kysely } from 'kysely';
import { addForeignKeys, type ForeignKey, withForeignKeys } from './foreign-keys';

const ofRun = (table: string): ForeignKey => ({
  table,
  columns: ['runId'],
  target: 'scalingRuns',
  targetColumns: ['id'],
});
const KEYS = [ofRun('scalingItems'), ofRun('scalingScores')];

/** `datasetId` refers to a dataset or a loom, as acts do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('families')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('colour', 'integer', (c) => c.notNull())
    .addColumn('models', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('scalingRuns')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('datasetId', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('task', 'text', (c) => c.notNull())
    .addColumn('datasetHash', 'text')
    .addColumn('labelSays', 'text')
    .addColumn('classes', 'integer', (c) => c.notNull())
    .addColumn('items', 'integer', (c) => c.notNull())
    .addColumn('imported', 'integer', (c) => c.notNull())
    .addColumn('models', 'text', (c) => c.notNull())
    .addColumn('limits', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addColumn('updatedAt', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('scalingRuns_datasetId').on('scalingRuns').column('datasetId').execute();
  await db.schema
    .createTable('scalingItems')
    .addColumn('runId', 'text', (c) => c.notNull())
    .addColumn('index', 'integer', (c) => c.notNull())
    .addColumn('itemId', 'text', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('prompt', 'text', (c) => c.notNull())
    .addColumn('otherPrompt', 'text')
    .addColumn('classes', 'text', (c) => c.notNull())
    .addColumn('answer', 'integer', (c) => c.notNull())
    .addColumn('label', 'integer', (c) => c.notNull())
    .addColumn('cluster', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('scalingItems_pk', ['runId', 'index'])
    .$call(withForeignKeys(db, KEYS))
    .execute();
  await createScores(db);
  await addForeignKeys(db, KEYS);
}

async function createScores(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('scalingScores')
    .addColumn('runId', 'text', (c) => c.notNull())
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('index', 'integer', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('labels', 'text', (c) => c.notNull())
    .addColumn('otherLabels', 'text')
    .addColumn('imported', 'text')
    .addColumn('error', 'text')
    .addPrimaryKeyConstraint('scalingScores_pk', ['runId', 'model', 'index'])
    .$call(withForeignKeys(db, KEYS))
    .execute();
  await db.schema.createIndex('scalingScores_item').on('scalingScores').columns(['runId', 'index']).execute();
  await db.schema
    .createTable('scoreCache')
    .addColumn('key', 'text', (c) => c.primaryKey().notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}
