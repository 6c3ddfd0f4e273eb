import 'server-only';
import type { ServerRow } from '../../ports/repository';
import { serverCodec } from '../records/codecs';
import type { Db } from '../schema';

/** In the order they were added. */
export async function listServers(db: Db): Promise<ServerRow[]> {
  const rows = await db.selectFrom('servers').selectAll().orderBy('createdAt').orderBy('id').execute();
  return rows.map(serverCodec.decode);
}

export async function getServer(db: Db, id: string): Promise<ServerRow | null> {
  const row = await db.selectFrom('servers').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? serverCodec.decode(row) : null;
}

export async function putServer(db: Db, server: ServerRow): Promise<void> {
  const { id, ...values } = serverCodec.encode(server);
  await db
    .insertInto('servers')
    .values({ id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

export async function removeServer(db: Db, id: string): Promise<void> {
  await db.deleteFrom('servers').where('id', '=', id).execute();
}
