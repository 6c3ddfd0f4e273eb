import 'server-only';
import type { Db } from '../schema';

/** How much of the accepted path a loom's preview shows. */
const PREVIEW_STEPS = 24;

/**
 * For the latest steps of each loom's accepted path, oldest first: how many candidates each had. Where a path has no
 * steps (an import), the siblings of its nodes count.
 */
export async function pathWidths(
  db: Db,
  { archived }: { archived: boolean },
): Promise<Map<string, number[]>> {
  const rows = await db
    .withRecursive('up(loomId, parentId, stepId, seq, height)', (cte) =>
      cte
        .selectFrom('looms')
        .innerJoin('nodes', 'nodes.id', 'looms.headId')
        .where('looms.archivedAt', archived ? 'is not' : 'is', null)
        .select((eb) => [
          'looms.id as loomId',
          'nodes.parentId',
          'nodes.stepId',
          'nodes.seq',
          eb.lit(1).as('height'),
        ])
        .unionAll(
          cte
            .selectFrom('up')
            .innerJoin('nodes', 'nodes.id', 'up.parentId')
            .where('up.height', '<', PREVIEW_STEPS)
            .select((eb) => [
              'up.loomId',
              'nodes.parentId',
              'nodes.stepId',
              'nodes.seq',
              eb('up.height', '+', 1).as('height'),
            ]),
        ),
    )
    .selectFrom('up')
    .where('up.parentId', 'is not', null)
    .select(['up.loomId', 'up.stepId'])
    .select((eb) => [
      eb
        .selectFrom('nodes')
        .whereRef('nodes.stepId', '=', 'up.stepId')
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('candidates'),
      eb
        .selectFrom('nodes')
        .whereRef('nodes.parentId', '=', 'up.parentId')
        .select((n) => n.fn.countAll<number>().as('n'))
        .as('siblings'),
    ])
    .orderBy('up.loomId')
    .orderBy('up.seq')
    .execute();
  const widths = new Map<string, number[]>();
  for (const { loomId, stepId, candidates, siblings } of rows) {
    const list = widths.get(loomId) ?? [];
    list.push((stepId === null ? siblings : candidates) ?? 0);
    widths.set(loomId, list);
  }
  return widths;
}
