import 'server-only';
import type { Kysely } from 'kysely';
import { addForeignKeys, type ForeignKey, withForeignKeys } from './foreign-keys';

const ofLoom = (table: string): ForeignKey => ({
  table,
  columns: ['loomId'],
  target: 'looms',
  targetColumns: ['id'],
});
const KEYS: ForeignKey[] = [
  ofLoom('rubricVersions'),
  ofLoom('judgeRuns'),
  ofLoom('promptDrafts'),
  { table: 'trials', columns: ['runId'], target: 'judgeRuns', targetColumns: ['id'] },
  { table: 'trials', columns: ['loomId', 'stepId'], target: 'steps', targetColumns: ['loomId', 'id'] },
];

const COLUMNS = {
  looms: { tokensSpeculated: 'bigint' },
  steps: { blind: 'integer', speculated: 'text', wantedLabel: 'text' },
  rankings: { estimate: 'text', digest: 'text' },
  choices: { reasonCode: 'text', order: 'text', flag: 'text' },
  autopilots: {
    moneySpent: 'text',
    flagsLeft: 'integer',
    paused: 'integer',
    startedAt: 'bigint',
    flownMs: 'double precision',
  },
} as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(COLUMNS))
    for (const [column, type] of Object.entries(columns))
      await db.schema.alterTable(table).addColumn(column, type).execute();
  await createRubricVersions(db);
  await createJudgeRuns(db);
  await createPromptDrafts(db);
  await addForeignKeys(db, KEYS);
}

async function createRubricVersions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rubricVersions')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('loomId', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('rubric', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('rubricVersions_loomId_number', ['loomId', 'number'])
    .addUniqueConstraint('rubricVersions_loomId_hash', ['loomId', 'hash'])
    .$call(withForeignKeys(db, KEYS))
    .execute();
}

async function createJudgeRuns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('judgeRuns')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('loomId', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('judge', 'text', (c) => c.notNull())
    .addColumn('stepIds', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('done', 'integer', (c) => c.notNull())
    .addColumn('error', 'text')
    .addColumn('tokensIn', 'bigint', (c) => c.notNull())
    .addColumn('tokensOut', 'bigint', (c) => c.notNull())
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addColumn('updatedAt', 'bigint', (c) => c.notNull())
    .$call(withForeignKeys(db, KEYS))
    .execute();
  await db.schema.createIndex('judgeRuns_loomId').on('judgeRuns').column('loomId').execute();
  await db.schema
    .createTable('trials')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('loomId', 'text', (c) => c.notNull())
    .addColumn('runId', 'text', (c) => c.notNull())
    .addColumn('stepId', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .addColumn('ranking', 'text', (c) => c.notNull())
    .addUniqueConstraint('trials_runId_stepId', ['runId', 'stepId'])
    .$call(withForeignKeys(db, KEYS))
    .execute();
  await db.schema.createIndex('trials_stepId').on('trials').column('stepId').execute();
}

async function createPromptDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('promptDrafts')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('loomId', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('goal', 'text', (c) => c.notNull())
    .addColumn('criteria', 'text', (c) => c.notNull())
    .addColumn('from', 'text', (c) => c.notNull())
    .addColumn('model', 'text')
    .addColumn('asked', 'text')
    .addColumn('tokensIn', 'bigint')
    .addColumn('tokensOut', 'bigint')
    .addColumn('nodeId', 'text')
    .addColumn('trial', 'text')
    .addColumn('rootId', 'text')
    .addColumn('discardedAt', 'bigint')
    .addColumn('createdAt', 'bigint', (c) => c.notNull())
    .$call(withForeignKeys(db, KEYS))
    .execute();
  await db.schema.createIndex('promptDrafts_loomId').on('promptDrafts').column('loomId').execute();
}
