import 'server-only';
import type { Autopilot } from '@/lib/loom/autopilot';
import { autopilotCodec } from '../records/codecs';
import type { Db } from '../schema';

export async function getAutopilot(db: Db, loomId: string): Promise<Autopilot | null> {
  const row = await db.selectFrom('autopilots').selectAll().where('loomId', '=', loomId).executeTakeFirst();
  return row ? autopilotCodec.decode(row) : null;
}

export async function autopilotsOn(db: Db): Promise<Autopilot[]> {
  const rows = await db.selectFrom('autopilots').selectAll().where('on', '=', 1).orderBy('loomId').execute();
  return rows.map(autopilotCodec.decode);
}

export async function flights(db: Db, limit: number): Promise<Autopilot[]> {
  const rows = await db
    .selectFrom('autopilots')
    .selectAll()
    .where('startedAt', 'is not', null)
    .orderBy('updatedAt', 'desc')
    .orderBy('loomId')
    .limit(limit)
    .execute();
  return rows.map(autopilotCodec.decode);
}

export async function putAutopilot(db: Db, autopilot: Autopilot): Promise<void> {
  const { loomId, ...values } = autopilotCodec.encode(autopilot);
  await db
    .insertInto('autopilots')
    .values({ loomId, ...values })
    .onConflict((conflict) => conflict.column('loomId').doUpdateSet(values))
    .execute();
}
