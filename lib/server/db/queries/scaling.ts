import 'server-only';
import type { ModelFamily } from '@/lib/scaling/models/family';
import type { RunDataset, ScalingRun } from '@/lib/scaling/run';
import { familyCodec, runDatasetCodec, scalingRunCodec } from '../records/scaling-codecs';
import type { Db } from '../schema';
import { changed } from './changed';

export async function families(db: Db): Promise<ModelFamily[]> {
  const rows = await db.selectFrom('families').selectAll().orderBy('place').execute();
  return rows.map(familyCodec.decode).map(({ place, ...family }) => family);
}

export async function putFamilies(db: Db, all: readonly ModelFamily[]): Promise<void> {
  await db.deleteFrom('families').execute();
  if (all.length === 0) return;
  const rows = all.map((family, place) => familyCodec.encode({ ...family, place }));
  await db.insertInto('families').values(rows).execute();
}

export async function getScalingRun(db: Db, id: string): Promise<ScalingRun | null> {
  const row = await db.selectFrom('scalingRuns').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? scalingRunCodec.decode(row) : null;
}

export async function scalingRuns(db: Db, datasetId: string): Promise<ScalingRun[]> {
  const rows = await db
    .selectFrom('scalingRuns')
    .selectAll()
    .where('datasetId', '=', datasetId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(scalingRunCodec.decode);
}

export async function unfinishedScalingRuns(db: Db): Promise<ScalingRun[]> {
  const rows = await db
    .selectFrom('scalingRuns')
    .selectAll()
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(scalingRunCodec.decode);
}

export async function insertScalingRun(db: Db, run: ScalingRun): Promise<void> {
  await db.insertInto('scalingRuns').values(scalingRunCodec.encode(run)).execute();
}

export async function updateScalingRun(db: Db, id: string, patch: Partial<ScalingRun>): Promise<void> {
  const values = scalingRunCodec.encodePatch(id, patch);
  changed(
    'scaling run',
    id,
    await db.updateTable('scalingRuns').set(values).where('id', '=', id).executeTakeFirst(),
  );
}

export async function runDataset(db: Db, runId: string): Promise<RunDataset | null> {
  const row = await db
    .selectFrom('scalingDatasets')
    .selectAll()
    .where('runId', '=', runId)
    .executeTakeFirst();
  return row ? runDatasetCodec.decode(row) : null;
}

export async function insertRunDataset(db: Db, dataset: RunDataset): Promise<void> {
  await db.insertInto('scalingDatasets').values(runDatasetCodec.encode(dataset)).execute();
}
