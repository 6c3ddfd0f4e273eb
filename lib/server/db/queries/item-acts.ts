import 'server-only';
import type { Selectable } from 'kysely';
import type { ItemAct } from '@/lib/dataset/item-act';
import type { ActsMark, NewItemAct } from '../../ports/datasets';
import { StorageError } from '../../ports/repository';
import { chunks } from '../chunks';
import { itemActCodec } from '../records/codecs';
import { escapeText, unescapeText } from '../safe-text';
import type { Database, Db } from '../schema';

export async function actsMark(db: Db, datasetId: string): Promise<ActsMark> {
  const last = await db
    .selectFrom('itemActs')
    .where('datasetId', '=', datasetId)
    .select((eb) => [eb.fn.max('seq').as('seq'), eb.fn.max('change').as('change')])
    .executeTakeFirstOrThrow();
  return { seq: (last.seq as number | null) ?? -1, change: (last.change as number | null) ?? -1 };
}

export async function lastActAt(db: Db, datasetId: string): Promise<number> {
  const { done, undone } = await db
    .selectFrom('itemActs')
    .where('datasetId', '=', datasetId)
    .select((eb) => [eb.fn.max('createdAt').as('done'), eb.fn.max('undoneAt').as('undone')])
    .executeTakeFirstOrThrow();
  return Math.max(Number(done ?? 0), Number(undone ?? 0));
}

export async function actsAt(
  db: Db,
  datasetId: string,
  places: string[],
  mark?: ActsMark,
): Promise<ItemAct[]> {
  const found: Selectable<Database['itemActs']>[] = [];
  for (const some of chunks(places)) {
    const rows = await db
      .selectFrom('itemActs')
      .selectAll()
      .where('datasetId', '=', datasetId)
      .where('place', 'in', some.map(escapeText))
      .execute();
    found.push(...rows);
  }
  found.sort((a, b) => a.seq - b.seq);
  return found
    .filter((row) => !mark || row.seq <= mark.seq)
    .map((row) => decode(mark && row.change > mark.change ? { ...row, undoneAt: null } : row));
}

export async function placesSince(db: Db, datasetId: string, mark: ActsMark): Promise<string[]> {
  const rows = await db
    .selectFrom('itemActs')
    .where('datasetId', '=', datasetId)
    .where('change', '>', mark.change)
    .select('place')
    .distinct()
    .execute();
  return rows.map((row) => unescapeText(row.place));
}

export async function pageActs(
  db: Db,
  datasetId: string,
  afterSeq: number,
  size: number,
): Promise<ItemAct[]> {
  const rows = await db
    .selectFrom('itemActs')
    .selectAll()
    .where('datasetId', '=', datasetId)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(size)
    .execute();
  return rows.map(decode);
}

export async function getActs(db: Db, ids: string[]): Promise<ItemAct[]> {
  const found: ItemAct[] = [];
  for (const some of chunks(ids)) {
    const rows = await db.selectFrom('itemActs').selectAll().where('id', 'in', some).execute();
    found.push(...rows.map(decode));
  }
  return found;
}

/** Writers are serialised: nobody else takes the numbers meanwhile. */
export async function insertActs(db: Db, datasetId: string, acts: NewItemAct[]): Promise<ItemAct[]> {
  const { seq, change } = await actsMark(db, datasetId);
  const numbered = acts.map((act, i): ItemAct => {
    if (act.datasetId !== datasetId)
      throw new StorageError('misuse', `The act ${JSON.stringify(act.id)} belongs to another dataset.`);
    return { ...act, seq: seq + 1 + i };
  });
  for (const some of chunks(numbered)) {
    const rows = some.map((act) => ({ ...itemActCodec.encode(act), change: change + act.seq - seq }));
    await db.insertInto('itemActs').values(rows).execute();
  }
  return numbered;
}

export async function undoActs(db: Db, datasetId: string, ids: string[], at: number): Promise<void> {
  let { change } = await actsMark(db, datasetId);
  for (const id of ids) {
    const result = await db
      .updateTable('itemActs')
      .set({ ...itemActCodec.encodePatch(id, { undoneAt: at }), change: change + 1 })
      .where('id', '=', id)
      .where('datasetId', '=', datasetId)
      .where('undoneAt', 'is', null)
      .executeTakeFirst();
    if (result.numUpdatedRows > 0n) change++;
  }
}

const decode = (row: Selectable<Database['itemActs']>): ItemAct => itemActCodec.decode(row);
