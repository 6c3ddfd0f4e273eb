import 'server-only';
import type { LoomNode } from '@/lib/loom/node';
import type { NodePatch } from '../../ports/repository';
import { chunks } from '../chunks';
import { nodeCodec } from '../records/codecs';
import type { Db } from '../schema';
import { changed } from './changed';

export async function getNode(db: Db, id: string): Promise<LoomNode | null> {
  const row = await db.selectFrom('nodes').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? nodeCodec.decode(row) : null;
}

export async function getNodes(db: Db, loomId: string, ids: string[]): Promise<LoomNode[]> {
  const found = new Map<string, LoomNode>();
  for (const some of chunks(ids)) {
    const rows = await db
      .selectFrom('nodes')
      .selectAll()
      .where('loomId', '=', loomId)
      .where('id', 'in', some)
      .execute();
    for (const row of rows) found.set(row.id, nodeCodec.decode(row));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** A parent's `seq` is below its child's: the climb ends even in a damaged tree, and `seq` orders the path. */
export async function getPath(db: Db, nodeId: string): Promise<LoomNode[]> {
  const rows = await db
    .withRecursive('up(id, parentId, seq)', (cte) =>
      cte
        .selectFrom('nodes')
        .where('nodes.id', '=', nodeId)
        .select(['nodes.id', 'nodes.parentId', 'nodes.seq'])
        .unionAll(
          cte
            .selectFrom('up')
            .innerJoin('nodes', (join) =>
              join.onRef('nodes.id', '=', 'up.parentId').onRef('nodes.seq', '<', 'up.seq'),
            )
            .select(['nodes.id', 'nodes.parentId', 'nodes.seq']),
        ),
    )
    .selectFrom('up')
    .innerJoin('nodes', 'nodes.id', 'up.id')
    .selectAll('nodes')
    .orderBy('nodes.seq')
    .execute();
  return rows.map(nodeCodec.decode);
}

export async function pageNodes(db: Db, loomId: string, afterSeq: number, size: number): Promise<LoomNode[]> {
  const rows = await db
    .selectFrom('nodes')
    .selectAll()
    .where('loomId', '=', loomId)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(size)
    .execute();
  return rows.map(nodeCodec.decode);
}

export async function nodesOfStep(db: Db, stepId: string): Promise<LoomNode[]> {
  const rows = await db.selectFrom('nodes').selectAll().where('stepId', '=', stepId).orderBy('seq').execute();
  return rows.map(nodeCodec.decode);
}

export async function updateNode(db: Db, id: string, patch: NodePatch): Promise<void> {
  const values = nodeCodec.encodePatch(id, patch);
  changed('node', id, await db.updateTable('nodes').set(values).where('id', '=', id).executeTakeFirst());
}
