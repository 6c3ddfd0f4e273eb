import 'server-only';
import type { ItemScore, RunItem } from '@/lib/scaling/run';
import type { CachedScore } from '../../ports/scaling';
import { chunks } from '../chunks';
import { itemScoreCodec, runItemCodec } from '../records/scaling-codecs';
import type { Db } from '../schema';

export async function runItems(db: Db, runId: string, from: number, size: number): Promise<RunItem[]> {
  const rows = await db
    .selectFrom('scalingItems')
    .selectAll()
    .where('runId', '=', runId)
    .where('index', '>=', from)
    .orderBy('index')
    .limit(size)
    .execute();
  return rows.map(runItemCodec.decode);
}

export async function runItemsAt(db: Db, runId: string, indices: readonly number[]): Promise<RunItem[]> {
  const items: RunItem[] = [];
  for (const some of chunks([...indices])) {
    const rows = await db
      .selectFrom('scalingItems')
      .selectAll()
      .where('runId', '=', runId)
      .where('index', 'in', some)
      .execute();
    items.push(...rows.map(runItemCodec.decode));
  }
  return items.sort((a, b) => a.index - b.index);
}

export async function scoresAt(
  db: Db,
  runId: string,
  model: string,
  indices: readonly number[],
): Promise<ItemScore[]> {
  const scores: ItemScore[] = [];
  for (const some of chunks([...indices])) {
    const rows = await db
      .selectFrom('scalingScores')
      .selectAll()
      .where('runId', '=', runId)
      .where('model', '=', model)
      .where('index', 'in', some)
      .execute();
    scores.push(...rows.map(itemScoreCodec.decode));
  }
  return scores.sort((a, b) => a.index - b.index);
}

export async function insertRunItems(db: Db, items: readonly RunItem[]): Promise<void> {
  for (const some of chunks([...items]))
    await db.insertInto('scalingItems').values(some.map(runItemCodec.encode)).execute();
}

export async function scoredItems(db: Db, runId: string, model: string): Promise<number[]> {
  const rows = await db
    .selectFrom('scalingScores')
    .select('index')
    .where('runId', '=', runId)
    .where('model', '=', model)
    .orderBy('index')
    .execute();
  return rows.map(({ index }) => index);
}

export async function pageScores(
  db: Db,
  runId: string,
  model: string,
  after: number,
  size: number,
): Promise<ItemScore[]> {
  const rows = await db
    .selectFrom('scalingScores')
    .selectAll()
    .where('runId', '=', runId)
    .where('model', '=', model)
    .where('index', '>', after)
    .orderBy('index')
    .limit(size)
    .execute();
  return rows.map(itemScoreCodec.decode);
}

export async function scoresOfItem(db: Db, runId: string, index: number): Promise<ItemScore[]> {
  const rows = await db
    .selectFrom('scalingScores')
    .selectAll()
    .where('runId', '=', runId)
    .where('index', '=', index)
    .orderBy('model')
    .execute();
  return rows.map(itemScoreCodec.decode);
}

export async function insertScores(db: Db, scores: readonly ItemScore[]): Promise<void> {
  for (const some of chunks([...scores]))
    await db.insertInto('scalingScores').values(some.map(itemScoreCodec.encode)).execute();
}

export async function removeFailedScores(db: Db, runId: string, model: string): Promise<void> {
  await db
    .deleteFrom('scalingScores')
    .where('runId', '=', runId)
    .where('model', '=', model)
    .where('error', 'is not', null)
    .execute();
}

export async function cachedScores(db: Db, keys: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const some of chunks(keys)) {
    const rows = await db.selectFrom('scoreCache').selectAll().where('key', 'in', some).execute();
    for (const { key, value } of rows) found.set(key, value);
  }
  return found;
}

/** What is there already stays. */
export async function putCachedScores(db: Db, scores: readonly CachedScore[]): Promise<void> {
  for (const some of chunks([...scores]))
    await db
      .insertInto('scoreCache')
      .values(some)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
}
