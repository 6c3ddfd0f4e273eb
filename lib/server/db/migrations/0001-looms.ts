import 'server-only';
import { type Kysely, sql } from 'kysely';
import { addForeignKeys, type ForeignKey, withForeignKeys } from './foreign-keys';

/** References stay within one loom: each names the loom as well. */
const inLoom = (table: string, column: string, target: string): ForeignKey => ({
  table,
  columns: [table === 'looms' ? 'id' : 'loomId', column],
  target,
  targetColumns: ['loomId', 'id'],
});
const ofLoom = (table: string): ForeignKey => ({
  table,
  columns: ['loomId'],
  target: 'looms',
  targetColumns: ['id'],
});

const KEYS: ForeignKey[] = [
  inLoom('looms', 'rootId', 'nodes'),
  inLoom('looms', 'headId', 'nodes'),
  ofLoom('nodes'),
  inLoom('nodes', 'parentId', 'nodes'),
  inLoom('nodes', 'stepId', 'steps'),
  ofLoom('steps'),
  inLoom('steps', 'parentId', 'nodes'),
  inLoom('rankings', 'stepId', 'steps'),
  inLoom('choices', 'stepId', 'steps'),
  inLoom('choices', 'nodeId', 'nodes'),
  inLoom('choices', 'rankingId', 'rankings'),
  ofLoom('autopilots'),
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const keyed = withForeignKeys(db, KEYS);
  await createLooms(db, keyed);
  await createNodes(db, keyed);
  await createSteps(db, keyed);
  await createRankings(db, keyed);
  await createChoices(db, keyed);
  await createAutopilots(db, keyed);
  await createServers(db);
  await addForeignKeys(db, KEYS);
}

type Keyed = ReturnType<typeof withForeignKeys>;

const createLooms = (db: Kysely<unknown>, keyed: Keyed) =>
  db.schema
    .createTable('looms')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('templateId', 'text', (c) => c.notNull())
    .addColumn('rootId', 'text', (c) => c.notNull())
    .addColumn('headId', 'text', (c) => c.notNull())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('archivedAt', 'bigint')
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addColumn('touchedAt', 'bigint', (c) => c.notNull())
    .addColumn('tokensSpent', 'bigint', (c) => c.notNull())
    .$call(keyed)
    .execute();

async function createNodes(db: Kysely<unknown>, keyed: Keyed) {
  await db.schema
    .createTable('nodes')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('loomId', 'text', (c) => c.notNull())
    .addColumn('parentId', 'text')
    .addColumn('stepId', 'text')
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('model', 'text')
    .addColumn('finish', 'text')
    .addColumn('editedFrom', 'text')
    .addColumn('tokens', 'integer')
    .addColumn('logprob', 'double precision')
    .addColumn('score', 'double precision')
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addColumn('error', 'text')
    .addColumn('flags', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('raw', 'text')
    .addColumn('foreign', 'text')
    .addUniqueConstraint('nodes_loomId_id', ['loomId', 'id'])
    .addUniqueConstraint('nodes_loomId_seq', ['loomId', 'seq'])
    .addCheckConstraint('nodes_parentId_other', sql`${sql.ref('parentId')} <> ${sql.ref('id')}`)
    .$call(keyed)
    .execute();
  await db.schema.createIndex('nodes_parentId').on('nodes').column('parentId').execute();
  await db.schema.createIndex('nodes_stepId').on('nodes').column('stepId').execute();
}

async function createSteps(db: Kysely<unknown>, keyed: Keyed) {
  await db.schema
    .createTable('steps')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('loomId', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('parentId', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('rounds', 'integer', (c) => c.notNull())
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addColumn('updatedAt', 'bigint', (c) => c.notNull())
    .addColumn('notices', 'text', (c) => c.notNull())
    .addColumn('sampler', 'text', (c) => c.notNull())
    .addColumn('judge', 'text', (c) => c.notNull())
    .addUniqueConstraint('steps_loomId_id', ['loomId', 'id'])
    .addUniqueConstraint('steps_loomId_seq', ['loomId', 'seq'])
    .$call(keyed)
    .execute();
  await db.schema.createIndex('steps_parentId').on('steps').column('parentId').execute();
  await db.schema.createIndex('steps_state').on('steps').column('state').execute();
}

async function createRankings(db: Kysely<unknown>, keyed: Keyed) {
  await db.schema
    .createTable('rankings')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('loomId', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('stepId', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('suggestion', 'text')
    .addColumn('confidence', 'double precision')
    .addColumn('tokensIn', 'bigint', (c) => c.notNull())
    .addColumn('tokensOut', 'bigint', (c) => c.notNull())
    .addColumn('ms', 'double precision', (c) => c.notNull())
    .addColumn('judge', 'text', (c) => c.notNull())
    .addColumn('order', 'text', (c) => c.notNull())
    .addColumn('excluded', 'text', (c) => c.notNull())
    .addColumn('scores', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('noSuggestion', 'text')
    .addColumn('agreement', 'text', (c) => c.notNull())
    .addColumn('calls', 'text', (c) => c.notNull())
    .addUniqueConstraint('rankings_loomId_id', ['loomId', 'id'])
    .addUniqueConstraint('rankings_loomId_seq', ['loomId', 'seq'])
    .$call(keyed)
    .execute();
  await db.schema.createIndex('rankings_stepId').on('rankings').column('stepId').execute();
}

async function createChoices(db: Kysely<unknown>, keyed: Keyed) {
  await db.schema
    .createTable('choices')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('loomId', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('stepId', 'text', (c) => c.notNull())
    .addColumn('nodeId', 'text', (c) => c.notNull())
    .addColumn('rankingId', 'text')
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('suggestionVisible', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addColumn('undoneAt', 'bigint')
    .addUniqueConstraint('choices_loomId_seq', ['loomId', 'seq'])
    .$call(keyed)
    .execute();
  await db.schema.createIndex('choices_stepId').on('choices').column('stepId').execute();
  await db.schema.createIndex('choices_nodeId').on('choices').column('nodeId').execute();
}

const createAutopilots = (db: Kysely<unknown>, keyed: Keyed) =>
  db.schema
    .createTable('autopilots')
    .addColumn('loomId', 'text', (c) => c.primaryKey().notNull())
    .addColumn('on', 'integer', (c) => c.notNull())
    .addColumn('limits', 'text', (c) => c.notNull())
    .addColumn('stepsTaken', 'integer', (c) => c.notNull())
    .addColumn('tokensSpent', 'bigint', (c) => c.notNull())
    .addColumn('stopped', 'text')
    .addColumn('updatedAt', 'bigint', (c) => c.notNull())
    .$call(keyed)
    .execute();

const createServers = (db: Kysely<unknown>) =>
  db.schema
    .createTable('servers')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('baseUrl', 'text', (c) => c.notNull())
    .addColumn('keyFrom', 'text', (c) => c.notNull())
    .addColumn('keyEnv', 'text')
    .addColumn('keyCipher', 'text')
    .addColumn('keyHint', 'text')
    .addColumn('keyOrigin', 'text')
    .addColumn('probe', 'text')
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .execute();
