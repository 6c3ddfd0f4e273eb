import 'server-only';
import type { RecordTable } from '../../ports/repository';
import { chunks } from '../chunks';
import type { Db } from '../schema';

export async function anyIdTaken(db: Db, table: RecordTable, ids: string[]): Promise<boolean> {
  for (const some of chunks(ids)) {
    const row = await db.selectFrom(table).select('id').where('id', 'in', some).limit(1).executeTakeFirst();
    if (row) return true;
  }
  return false;
}
