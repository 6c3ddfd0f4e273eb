import type { Loom } from '../../loom/loom';
import type { LoomNode } from '../../loom/node';
import { loomSettingsSchema } from '../../loom/settings';
import { foreignOf } from '../tree/foreign';
import { inChunks } from '../tree/in-chunks';
import { childrenOf, type NodeSource, type Outline, outlineOf } from '../tree/outline';
import { settled } from '../tree/settled';
import { toUuid } from '../tree/to-uuid';
import { writeObject } from '../unknown-keys';
import type { LoomExtras, NodeExtras } from './extras';

type Written = Pick<Loom, 'title' | 'rootId' | 'headId' | 'settings'>;

/**
 * A loom as a Bonsai file, in pieces. `nodes` gives all nodes in seq order and is gone through twice: once for the links,
 * once for the texts, so that no more than one node is held with its text. Nodes added in between are left out.
 */
export const writeBonsai = (loom: Written, nodes: NodeSource): AsyncGenerator<string> =>
  inChunks(pieces(loom, nodes));

async function* pieces(loom: Written, nodes: NodeSource): AsyncGenerator<string> {
  const outline = await outlineOf(nodes(), loom.headId, 'bonsai', toUuid);
  const children = childrenOf(outline);
  yield '{"nodes":[';
  let place = 0;
  for await (const node of nodes()) {
    if (place >= outline.ids.length) break;
    yield `${place > 0 ? ',\n' : ''}${writeNode(node, place, outline, children[place] ?? [])}`;
    place++;
  }
  yield '],\n"edges":[';
  let comma = '';
  for (const [child, parent] of outline.parent.entries()) {
    if (parent < 0) continue;
    const [from, to] = [outline.ids[parent], outline.ids[child]];
    yield comma + JSON.stringify({ from, to, relation: 'parentId' });
    comma = ',\n';
  }
  const extras: LoomExtras = {
    version: 1,
    rootId: outline.idOf.get(loom.rootId) ?? '',
    settings: loomSettingsSchema.parse(loom.settings),
  };
  const path = [...outline.path].map((on) => outline.ids[on]);
  const rest = writeObject([
    ['name', loom.title],
    ['pathNodes', path],
    ['focusedId', path.at(-1)],
    ...(outline.fileKeys ?? []),
    ['espalier', extras],
  ]);
  yield `],\n${rest.slice(1)}\n`;
}

function writeNode(node: LoomNode, place: number, outline: Outline, children: readonly number[]): string {
  const { ids, parent, path } = outline;
  const above = parent[place] ?? -1;
  return writeObject([
    ['id', ids[place]],
    ['text', node.text],
    ['parentIds', above < 0 ? [] : [ids[above]]],
    ['childrenIds', children.map((child) => ids[child])],
    ['lastVisited', String(Math.floor(node.createdAt / 1000))],
    ['group', path.has(place) ? 'path' : undefined],
    ...(foreignOf(node, 'bonsai').keys ?? []),
    ['espalier', extrasOf(node, outline.idOf)],
  ]);
}

function extrasOf(node: LoomNode, idOf: ReadonlyMap<string, string>): NodeExtras {
  const otherParents = foreignOf(node, 'bonsai').otherParents?.map(toUuid);
  const editedFrom = node.editedFrom === null ? undefined : idOf.get(node.editedFrom);
  const flags = node.flags.map(({ gate, severity, reason, nodeId }) => {
    const id = nodeId === undefined ? undefined : idOf.get(nodeId);
    return { gate, severity, reason, ...(id && { nodeId: id }) };
  });
  return {
    origin: node.origin,
    model: node.model,
    state: settled(node.state),
    finish: node.finish,
    createdAt: node.createdAt,
    ...(node.raw !== null && { raw: node.raw }),
    ...(node.error && { error: node.error }),
    ...(flags.length > 0 && { flags }),
    ...(editedFrom && { editedFrom }),
    ...(node.tokens !== null && { tokens: node.tokens }),
    ...(node.logprob !== null && { logprob: node.logprob }),
    ...(node.score !== null && { score: node.score }),
    ...(otherParents && { otherParents }),
  };
}
