import type { Loom } from '../../loom/loom';
import type { LoomNode } from '../../loom/node';
import { inChunks } from '../tree/in-chunks';
import { childrenOf, type NodeSource, type Outline, outlineOf } from '../tree/outline';
import { withDefaults } from '../tree/with-defaults';
import { writeObject } from '../unknown-keys';
import { nodeKeys } from './node-keys';

/** Nodes asked for at a time. */
const BATCH = 200;

/** Nodes by id; those that are not there are left out. */
export type NodesById = (ids: string[]) => Promise<LoomNode[]> | LoomNode[];

/**
 * A loom as a pyloom file, in pieces. `nodes` gives all nodes in seq order and is gone through once for the links; as
 * pyloom nests its nodes, their texts are then asked for by id, in the order of the nesting. Held are the ids and links of
 * all nodes and the texts of a few hundred. A loom with several roots gets an empty one above them, marked as such.
 */
export const writePyloom = (
  loom: Pick<Loom, 'headId'>,
  nodes: NodeSource,
  byId: NodesById,
): AsyncGenerator<string> => inChunks(pieces(loom, nodes, byId));

async function* pieces(
  loom: Pick<Loom, 'headId'>,
  nodes: NodeSource,
  byId: NodesById,
): AsyncGenerator<string> {
  const outline = await outlineOf(nodes(), loom.headId, 'pyloom', (id) => id);
  const roots = outline.parent.filter((above) => above < 0).length;
  yield '{"root":';
  if (roots !== 1) yield `${JSON.stringify(jointRoot(outline.ids)).slice(0, -1)},"children":[`;
  yield* nested(outline, roots === 1 ? null : jointRoot(outline.ids).id, byId);
  if (roots !== 1) yield ']}';
  const rest = writeObject([
    ...withDefaults(outline.fileKeys ?? [], [
      ['chapters', {}],
      ['tags', {}],
      ['model_responses', {}],
    ]),
    ['selected_node_id', outline.idOf.get(loom.headId) ?? outline.ids[0]],
  ]);
  yield `,\n${rest.slice(1)}\n`;
}

/** Each node, and in it its children; without recursion, however deep. */
async function* nested(outline: Outline, joint: string | null, byId: NodesById): AsyncGenerator<string> {
  const { ids, parent } = outline;
  const nodeIds = [...outline.idOf.keys()];
  const { order, depth } = nesting(outline);
  let open = 0;
  for (let from = 0; from < order.length; from += BATCH) {
    const batch = order.slice(from, from + BATCH);
    const found = new Map(
      (await byId(batch.map((place) => nodeIds[place] as string))).map((node) => [node.id, node]),
    );
    for (const place of batch) {
      const level = depth[place] as number;
      const closed = open - level;
      if (closed > 0) yield ']}'.repeat(closed);
      if (closed > 0) yield ',';
      open = level + 1;
      const above = parent[place] as number;
      const node = found.get(nodeIds[place] as string);
      if (!node) throw new Error(`The node ${nodeIds[place]} is gone.`);
      const keys = nodeKeys(node, ids[place] as string, above < 0 ? joint : (ids[above] as string));
      yield `\n${writeObject(keys).slice(0, -1)},"children":[`;
    }
  }
  yield ']}'.repeat(open);
}

/** Places, each before its children, siblings in order; and how deep each stands. */
function nesting(outline: Outline): { order: number[]; depth: Int32Array } {
  const children = childrenOf(outline);
  const depth = new Int32Array(outline.parent.length);
  const order: number[] = [];
  const waiting = outline.parent.flatMap((above, place) => (above < 0 ? [place] : [])).reverse();
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const above = outline.parent[place] as number;
    depth[place] = above < 0 ? 0 : (depth[above] as number) + 1;
    order.push(place);
    for (const child of (children[place] ?? []).reverse()) waiting.push(child);
  }
  return { order, depth };
}

function jointRoot(ids: readonly string[]) {
  const taken = new Set(ids);
  let id = 'roots';
  while (taken.has(id)) id += '~';
  return { id, text: '', mutable: false, espalier: { joins: 'roots' } };
}
