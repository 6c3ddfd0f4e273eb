import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LoomNode } from '@/lib/loom/node';
import { type NewNode, StorageError } from '../../ports/repository';
import { CHUNK, chunks } from '../chunks';
import { nodeCodec } from '../records/codecs';
import type { Db } from '../schema';

/** Writers are serialised, so nobody else takes the numbers between reading the last one and inserting. */
export async function insertNodes(db: Db, loomId: string, nodes: NewNode[]): Promise<LoomNode[]> {
  checkOrder(loomId, nodes);
  const { last } = await db
    .selectFrom('nodes')
    .where('loomId', '=', loomId)
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow();
  const first = ((last as number | null) ?? -1) + 1;
  const numbered = nodes.map((node, index): LoomNode => ({ ...node, seq: first + index }));
  for (const some of chunks(numbered)) {
    await db.insertInto('nodes').values(some.map(nodeCodec.encode)).execute();
    // SQLite answers at once: without a pause a large tree would hold up everyone else's events and requests.
    if (some.length === CHUNK) await nextTurn();
  }
  return numbered;
}

/** Parents come before their children: that keeps the tree free of cycles and `seq` rising along every path. */
function checkOrder(loomId: string, nodes: NewNode[]): void {
  const ahead = new Set(nodes.map((node) => node.id));
  for (const node of nodes) {
    if (node.loomId !== loomId) throw misplaced(node, `belongs to the loom ${JSON.stringify(node.loomId)}`);
    if (node.parentId !== null && ahead.has(node.parentId)) throw misplaced(node, 'stands before its parent');
    ahead.delete(node.id);
  }
}

const misplaced = (node: NewNode, what: string) =>
  new StorageError('misuse', `The node ${JSON.stringify(node.id)} ${what}; nothing was written.`);
