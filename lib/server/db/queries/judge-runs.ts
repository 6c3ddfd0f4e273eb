import 'server-only';
import type { JudgeRun, Trial } from '@/lib/loom/judge-run';
import { chunks } from '../chunks';
import { judgeRunCodec, trialCodec } from '../records/codecs';
import type { Db } from '../schema';
import { changed } from './changed';

export async function judgeRuns(db: Db, loomId: string): Promise<JudgeRun[]> {
  const rows = await db
    .selectFrom('judgeRuns')
    .selectAll()
    .where('loomId', '=', loomId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(judgeRunCodec.decode);
}

export async function getJudgeRun(db: Db, id: string): Promise<JudgeRun | null> {
  const row = await db.selectFrom('judgeRuns').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? judgeRunCodec.decode(row) : null;
}

export async function unfinishedJudgeRuns(db: Db): Promise<JudgeRun[]> {
  const rows = await db
    .selectFrom('judgeRuns')
    .selectAll()
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(judgeRunCodec.decode);
}

export async function insertJudgeRun(db: Db, run: JudgeRun): Promise<void> {
  await db.insertInto('judgeRuns').values(judgeRunCodec.encode(run)).execute();
}

export async function updateJudgeRun(db: Db, id: string, patch: Partial<JudgeRun>): Promise<void> {
  const values = judgeRunCodec.encodePatch(id, patch);
  changed(
    'judge run',
    id,
    await db.updateTable('judgeRuns').set(values).where('id', '=', id).executeTakeFirst(),
  );
}

export async function trialsOfRun(db: Db, runId: string): Promise<Trial[]> {
  const rows = await db
    .selectFrom('trials')
    .selectAll()
    .where('runId', '=', runId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(trialCodec.decode);
}

export async function trialsAt(db: Db, runId: string, stepIds: readonly string[]): Promise<Trial[]> {
  const byStep = new Map<string, Trial>();
  for (const some of chunks(stepIds)) {
    const rows = await db
      .selectFrom('trials')
      .selectAll()
      .where('runId', '=', runId)
      .where('stepId', 'in', some)
      .execute();
    for (const row of rows) byStep.set(row.stepId, trialCodec.decode(row));
  }
  return stepIds.flatMap((stepId) => byStep.get(stepId) ?? []);
}

export async function stepsOfRun(db: Db, runId: string): Promise<string[]> {
  const rows = await db.selectFrom('trials').select('stepId').where('runId', '=', runId).execute();
  return rows.map(({ stepId }) => stepId);
}

export async function trialsOfStep(db: Db, stepId: string): Promise<Trial[]> {
  const rows = await db
    .selectFrom('trials')
    .selectAll()
    .where('stepId', '=', stepId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(trialCodec.decode);
}

export async function insertTrial(db: Db, trial: Trial): Promise<void> {
  await db.insertInto('trials').values(trialCodec.encode(trial)).execute();
}
