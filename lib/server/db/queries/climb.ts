import 'server-only';
import type { Climb } from '../../ports/datasets';
import type { Db } from '../schema';

/** A parent's `seq` is below its child's: the climb ends even in a damaged tree. */
export async function climb(db: Db, nodeId: string, levels: number): Promise<Climb> {
  const rows = await db
    .withRecursive('up(parentId, seq, height)', (cte) =>
      cte
        .selectFrom('nodes')
        .where('nodes.id', '=', nodeId)
        .select((eb) => ['nodes.parentId', 'nodes.seq', eb.lit(1).as('height')])
        .unionAll(
          cte
            .selectFrom('up')
            .innerJoin('nodes', (join) =>
              join.onRef('nodes.id', '=', 'up.parentId').onRef('nodes.seq', '<', 'up.seq'),
            )
            .where('up.height', '<', levels)
            .select((eb) => ['nodes.parentId', 'nodes.seq', eb('up.height', '+', 1).as('height')]),
        ),
    )
    .selectFrom('up')
    .select(['parentId', 'seq'])
    .orderBy('seq', 'desc')
    .execute();
  return { seqs: rows.map((row) => row.seq), above: rows.at(-1)?.parentId ?? null };
}
