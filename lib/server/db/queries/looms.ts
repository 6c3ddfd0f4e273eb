import 'server-only';
import type { Loom } from '@/lib/loom/loom';
import { loomCodec } from '../records/codecs';
import type { Db } from '../schema';
import { changed } from './changed';

export async function getLoom(db: Db, id: string): Promise<Loom | null> {
  const row = await db.selectFrom('looms').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? loomCodec.decode(row) : null;
}

export async function insertLoom(db: Db, loom: Loom): Promise<void> {
  await db
    .insertInto('looms')
    .values({ ...loomCodec.encode(loom), tokensSpent: 0, tokensSpeculated: 0 })
    .execute();
}

export async function updateLoom(db: Db, id: string, patch: Partial<Loom>): Promise<void> {
  const values = loomCodec.encodePatch(id, patch);
  changed('loom', id, await db.updateTable('looms').set(values).where('id', '=', id).executeTakeFirst());
}

export async function tokensSpent(db: Db, loomId: string): Promise<number> {
  const row = await db.selectFrom('looms').select('tokensSpent').where('id', '=', loomId).executeTakeFirst();
  return row?.tokensSpent ?? 0;
}

export async function addTokens(db: Db, loomId: string, tokens: number): Promise<void> {
  const result = await db
    .updateTable('looms')
    .set((eb) => ({ tokensSpent: eb('tokensSpent', '+', tokens) }))
    .where('id', '=', loomId)
    .executeTakeFirst();
  changed('loom', loomId, result);
}

export async function tokensSpeculated(db: Db, loomId: string): Promise<number> {
  const row = await db
    .selectFrom('looms')
    .select('tokensSpeculated')
    .where('id', '=', loomId)
    .executeTakeFirst();
  return row?.tokensSpeculated ?? 0;
}

export async function addSpeculatedTokens(db: Db, loomId: string, tokens: number): Promise<void> {
  const result = await db
    .updateTable('looms')
    .set((eb) => ({ tokensSpeculated: eb(eb.fn.coalesce('tokensSpeculated', eb.lit(0)), '+', tokens) }))
    .where('id', '=', loomId)
    .executeTakeFirst();
  changed('loom', loomId, result);
}
