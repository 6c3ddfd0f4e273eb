import 'server-only';
import type { Step } from '@/lib/loom/step';
import { stepCodec } from '../records/codecs';
import type { Db } from '../schema';
import { changed } from './changed';
import { nextSeq } from './next-seq';

export async function getStep(db: Db, id: string): Promise<Step | null> {
  const row = await db.selectFrom('steps').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? stepCodec.decode(row) : null;
}

export async function stepUnder(db: Db, nodeId: string): Promise<Step | null> {
  const row = await db
    .selectFrom('steps')
    .selectAll()
    .where('parentId', '=', nodeId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? stepCodec.decode(row) : null;
}

export async function stepsOfLoom(db: Db, loomId: string): Promise<Step[]> {
  const rows = await db.selectFrom('steps').selectAll().where('loomId', '=', loomId).orderBy('seq').execute();
  return rows.map(stepCodec.decode);
}

export async function runningSteps(db: Db): Promise<Step[]> {
  const rows = await db
    .selectFrom('steps')
    .selectAll()
    .where('state', 'in', ['proposing', 'judging'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(stepCodec.decode);
}

export async function unexploredSteps(db: Db, loomId: string): Promise<{ id: string; parentId: string }[]> {
  return db
    .selectFrom('steps')
    .select(['id', 'parentId'])
    .where('loomId', '=', loomId)
    .where('speculated', '=', 'unexplored')
    .orderBy('seq')
    .execute();
}

/** Blind steps at which nobody has chosen yet. */
export async function hiddenSteps(db: Db, loomId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('steps')
    .select('id')
    .where('loomId', '=', loomId)
    .where('blind', '=', 1)
    .where('by', '=', 'human')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('choices').whereRef('choices.stepId', '=', 'steps.id').select('choices.id'))),
    )
    .execute();
  return rows.map(({ id }) => id);
}

export async function insertStep(db: Db, step: Step): Promise<void> {
  await db
    .insertInto('steps')
    .values({ ...stepCodec.encode(step), seq: nextSeq(db, 'steps', step.loomId) })
    .execute();
}

export async function updateStep(db: Db, id: string, patch: Partial<Step>): Promise<void> {
  const values = stepCodec.encodePatch(id, patch);
  changed('step', id, await db.updateTable('steps').set(values).where('id', '=', id).executeTakeFirst());
}
