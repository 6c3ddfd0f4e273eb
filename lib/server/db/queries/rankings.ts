import 'server-only';
import type { Ranking } from '@/lib/loom/ranking';
import { digestOf } from '@/lib/loom/ranking-digest';
import { rankingCodec } from '../records/codecs';
import type { Db } from '../schema';
import { nextSeq } from './next-seq';

/** Oldest first. */
export async function rankingsOfStep(db: Db, stepId: string): Promise<Ranking[]> {
  const rows = await db
    .selectFrom('rankings')
    .selectAll()
    .where('stepId', '=', stepId)
    .orderBy('seq')
    .execute();
  return rows.map(rankingCodec.decode);
}

export async function insertRanking(db: Db, ranking: Ranking): Promise<void> {
  await db
    .insertInto('rankings')
    .values({
      ...rankingCodec.encode(ranking),
      digest: JSON.stringify(digestOf(ranking)),
      seq: nextSeq(db, 'rankings', ranking.loomId),
    })
    .execute();
}
