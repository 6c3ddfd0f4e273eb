import 'server-only';
import type { Segment } from '@/lib/dataset/item';
import { chunks } from '../chunks';
import { segmentCodec } from '../records/codecs';
import type { Db } from '../schema';

export async function segments(db: Db, loomId: string, seqs: readonly number[]): Promise<Segment[]> {
  const found: Segment[] = [];
  for (const some of chunks(seqs)) {
    const rows = await db
      .selectFrom('nodes')
      .select(['id', 'text', 'origin', 'finish', 'state'])
      .where('loomId', '=', loomId)
      .where('seq', 'in', some)
      .orderBy('seq')
      .execute();
    for (const row of rows) {
      const { id, ...rest } = segmentCodec.decode(row);
      found.push({ nodeId: id, ...rest });
    }
  }
  return found;
}
