import type { LoomNode } from '../../loom/node';
import type { UnknownKeys } from '../unknown-keys';
import { bonsaiId } from './bonsai-id';
import { foreignOf } from './extras';

/** A tree without its texts, by place in seq order. */
export interface Outline {
  /** Ids as written. */
  ids: string[];
  /** Node id → id as written. */
  idOf: Map<string, string>;
  /** -1 for roots. */
  parent: number[];
  children: number[][];
  /** Places from root to head. */
  path: Set<number>;
  /** Unknown keys that the file had when it was read. */
  fileKeys: UnknownKeys | undefined;
}

export async function outlineOf(
  nodes: AsyncIterable<LoomNode> | Iterable<LoomNode>,
  headId: string,
): Promise<Outline> {
  const outline: Outline = {
    ids: [],
    idOf: new Map(),
    parent: [],
    children: [],
    path: new Set(),
    fileKeys: undefined,
  };
  const places = new Map<string, number>();
  for await (const node of nodes) {
    const place = outline.ids.length;
    const above = node.parentId === null ? -1 : (places.get(node.parentId) ?? -1);
    const id = bonsaiId(node);
    places.set(node.id, place);
    outline.idOf.set(node.id, id);
    outline.ids.push(id);
    outline.parent.push(above);
    outline.children.push([]);
    outline.children[above]?.push(place);
    outline.fileKeys ??= foreignOf(node.foreign).file;
  }
  outline.path = pathTo(places.get(headId) ?? -1, outline.parent);
  return outline;
}

function pathTo(head: number, parent: readonly number[]): Set<number> {
  const path: number[] = [];
  for (let place = head; place >= 0; place = parent[place] ?? -1) path.push(place);
  return new Set(path.reverse());
}
