import { type Item, parseItems } from '../dataset/parse-items';
import type { ItemFormat } from '../loom/item-format';
import type { LoomNode } from '../loom/node';
import type { LoomData } from './loom-data';
import { segmentOf } from './path-items';

/** An item seldom spans more nodes than this; parsing the whole path for each candidate would grow with it. */
const NEAR = 3;

/** The nodes just before a candidate, as far as its item may begin in them. */
export function nodesBefore(data: Pick<LoomData, 'nodes'>, parentId: string | null): LoomNode[] {
  const near: LoomNode[] = [];
  for (let id = parentId; id !== null && near.length < NEAR; ) {
    const node = data.nodes.get(id);
    if (!node) break;
    near.unshift(node);
    id = node.parentId;
  }
  return near;
}

/** The item that a text would end if it were taken after these nodes; null when it ends none. */
export function itemAfter(before: readonly LoomNode[], node: LoomNode, format: ItemFormat): Item | null {
  const { items } = parseItems([...before, node].map(segmentOf), format);
  return items.findLast((item) => item.endsAt === node.id) ?? null;
}
