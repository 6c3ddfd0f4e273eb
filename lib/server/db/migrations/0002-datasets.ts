import 'server-only';
import type { Kysely } from 'kysely';

/**
 * A dataset that a loom has by itself has no row until somebody changes it, and acts on it all the same: so `datasetId`
 * refers to a dataset or a loom, and is no foreign key. Neither is ever deleted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('datasets')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('sources', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addColumn('touchedAt', 'bigint', (c) => c.notNull())
    .execute();
  await createActs(db);
  await db.schema
    .createTable('embeddings')
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('dimensions', 'integer', (c) => c.notNull())
    .addColumn('vector', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('embeddings_pk', ['model', 'hash'])
    .execute();
  await db.schema.createIndex('choices_undone').on('choices').columns(['loomId', 'undoneAt']).execute();
}

async function createActs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('itemActs')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('datasetId', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('change', 'integer', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addColumn('undoneAt', 'bigint')
    .addColumn('body', 'text', (c) => c.notNull())
    .addUniqueConstraint('itemActs_datasetId_seq', ['datasetId', 'seq'])
    .addUniqueConstraint('itemActs_datasetId_change', ['datasetId', 'change'])
    .execute();
  await db.schema.createIndex('itemActs_place').on('itemActs').columns(['datasetId', 'place']).execute();
}
