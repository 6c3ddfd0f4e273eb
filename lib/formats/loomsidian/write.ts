import type { Loom } from '../../loom/loom';
import type { LoomNode } from '../../loom/node';
import { foreignOf } from '../tree/foreign';
import { inChunks } from '../tree/in-chunks';
import { type NodeSource, type Outline, outlineOf } from '../tree/outline';
import { toUuid } from '../tree/to-uuid';
import { withDefaults } from '../tree/with-defaults';
import { type UnknownKeys, writeObject } from '../unknown-keys';

/**
 * A loom as a Loomsidian file, in pieces. `nodes` gives all nodes in seq order and is gone through twice: once for the
 * ids, which must be UUIDs, and once for the texts, so that no more than one node is held with its text. Nodes added in
 * between are left out.
 */
export const writeLoomsidian = (loom: Pick<Loom, 'headId'>, nodes: NodeSource): AsyncGenerator<string> =>
  inChunks(pieces(loom, nodes));

async function* pieces(loom: Pick<Loom, 'headId'>, nodes: NodeSource): AsyncGenerator<string> {
  const outline = await outlineOf(nodes(), loom.headId, 'loomsidian', toUuid);
  const head = writeObject([
    ['current', outline.idOf.get(loom.headId) ?? outline.ids[0]],
    ...fileKeys(outline),
  ]);
  yield `${head.slice(0, -1)},"nodes":{`;
  let place = 0;
  for await (const node of nodes()) {
    if (place >= outline.ids.length) break;
    yield `${place > 0 ? ',' : ''}\n${JSON.stringify(outline.ids[place])}:${writeNode(node, place, outline)}`;
    place++;
  }
  yield '}}\n';
}

/** Every key that Loomsidian has, as the file had it or as it is at first. */
function fileKeys({ fileKeys: kept = [], ids }: Outline): UnknownKeys {
  const there = new Set(ids);
  const keys = withDefaults(kept, [
    ['hoisted', []],
    ['searchTerm', ''],
    ['generating', null],
  ]);
  return keys.map(([key, value]) => {
    if (key === 'generating') return [key, null];
    if (key !== 'hoisted') return [key, value];
    const list: unknown[] = Array.isArray(value) ? value : [];
    const written = list.flatMap((id) => (typeof id === 'string' ? [toUuid(id)] : []));
    return [key, written.filter((id) => there.has(id))];
  });
}

function writeNode(node: LoomNode, place: number, { ids, parent }: Outline): string {
  const kept = foreignOf(node, 'loomsidian').keys ?? [];
  const above = parent[place] ?? -1;
  return writeObject([
    ['text', node.text],
    ['parentId', above < 0 ? null : ids[above]],
    ['lastVisited', node.createdAt],
    ...withDefaults(kept, [
      ['collapsed', false],
      ['unread', false],
      ['bookmarked', false],
      ['searchResultState', null],
    ]),
  ]);
}
