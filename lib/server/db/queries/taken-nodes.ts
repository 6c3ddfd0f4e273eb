import 'server-only';
import { isOverride } from '@/lib/loom/choice';
import { SHAPE } from '@/lib/loom/tree-shape';
import type { Db } from '../schema';

/** The nodes that standing choices took, with their bits of a shape's flags; of several choices the newest counts. */
export async function takenNodes(db: Db, loomId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('choices')
    .leftJoin('rankings', 'rankings.id', 'choices.rankingId')
    .where('choices.loomId', '=', loomId)
    .where('choices.undoneAt', 'is', null)
    .select(['choices.nodeId', 'choices.by', 'rankings.suggestion'])
    .orderBy('choices.seq')
    .execute();
  return new Map(
    rows.map((row) => [
      row.nodeId,
      SHAPE.chosen |
        (isOverride(row, row) ? SHAPE.override : 0) |
        (row.by === 'autopilot' ? SHAPE.autopilot : 0),
    ]),
  );
}
