import type { LoomNode } from '../../loom/node';
import type { TreeFormat } from '../tree-file';
import type { UnknownKeys } from '../unknown-keys';
import { foreignOf } from './foreign';

/** All nodes of a loom in seq order; each call goes through them anew. */
export type NodeSource = () => AsyncIterable<LoomNode> | Iterable<LoomNode>;

/** A tree without its texts, by place in seq order: what a writer holds of it. */
export interface Outline {
  /** Ids as written: those the nodes came with in a file of the same format, each once. */
  ids: string[];
  /** Node id → id as written. */
  idOf: Map<string, string>;
  /** -1 for roots. */
  parent: number[];
  /** Places from root to head. */
  path: Set<number>;
  /** Unknown keys that the file had when it was read. */
  fileKeys: UnknownKeys | undefined;
}

/** `toId` makes an id such as the format wants it. */
export async function outlineOf(
  nodes: ReturnType<NodeSource>,
  headId: string,
  format: TreeFormat,
  toId: (id: string) => string,
): Promise<Outline> {
  const outline: Outline = { ids: [], idOf: new Map(), parent: [], path: new Set(), fileKeys: undefined };
  const places = new Map<string, number>();
  const taken = new Set<string>();
  for await (const node of nodes) {
    const foreign = foreignOf(node, format);
    const own = toId(foreign.id ?? node.id);
    const id = taken.has(own) ? toId(node.id) : own;
    taken.add(id);
    outline.parent.push(node.parentId === null ? -1 : (places.get(node.parentId) ?? -1));
    places.set(node.id, outline.ids.length);
    outline.idOf.set(node.id, id);
    outline.ids.push(id);
    outline.fileKeys ??= foreign.file;
  }
  outline.path = pathTo(places.get(headId) ?? -1, outline.parent);
  return outline;
}

/** The children of each node, in order. */
export function childrenOf({ parent }: Pick<Outline, 'parent'>): number[][] {
  const children: number[][] = parent.map(() => []);
  for (const [place, above] of parent.entries()) children[above]?.push(place);
  return children;
}

function pathTo(head: number, parent: readonly number[]): Set<number> {
  const path: number[] = [];
  for (let place = head; place >= 0; place = parent[place] ?? -1) path.push(place);
  return new Set(path.reverse());
}
