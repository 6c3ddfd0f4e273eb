import { FormatError } from '../format-error';
import { cycleError } from './cycle';
import { BREATH, each, type Part } from './each';
import { named } from './notes';

/** The nodes of a file that each name one parent, by place in the file. */
export interface Hanging {
  ids: readonly string[];
  /** Null for roots. */
  parentIds: readonly (string | null)[];
  /** JSON path of a node. */
  whereOf(place: number): string;
  /** The key that names the parent. */
  parentKey: string;
  /** All places, in an order that has siblings in theirs; without it they stand in the order of the file. */
  siblings?: readonly number[];
}

export interface Arranged {
  /** Place of the parent, -1 for roots. */
  parent: Int32Array;
  /**
   * Places with parents before children and siblings in order: as in the file where that is so already, else root by root,
   * each node before its children.
   */
  order: readonly number[];
}

/** Throws a FormatError for two nodes with one id, a parent that is not there, a node that is its own, and a cycle, each by name. */
export function* arrange(nodes: Hanging, part: Part): Generator<number, Arranged> {
  const { ids, siblings } = nodes;
  const half = (part[0] + part[1]) / 2;
  const parent = yield* findParents(nodes, [part[0], half]);
  if (!siblings && parent.every((above, place) => above < place))
    return { parent, order: ids.map((_, place) => place) };

  const order = yield* rootByRoot(parent, siblings ?? ids.map((_, place) => place), [half, part[1]]);
  if (order.length < ids.length) {
    const reached = new Uint8Array(ids.length);
    for (const place of order) reached[place] = 1;
    throw cycleError(
      reached.indexOf(0),
      (place) => parent[place] ?? place,
      (place) => ids[place] ?? '',
      nodes.whereOf,
    );
  }
  return { parent, order };
}

function* findParents({ ids, parentIds, whereOf, parentKey }: Hanging, part: Part) {
  const [from, to] = part;
  const half = (from + to) / 2;
  const places = new Map<string, number>();
  yield* each(ids, [from, half], (id, place) => {
    if (places.has(id)) throw new FormatError(`Two nodes have the id ${named(id)}.`, whereOf(place));
    places.set(id, place);
  });
  const parent = new Int32Array(ids.length).fill(-1);
  yield* each(parentIds, [half, to], (parentId, place) => {
    if (parentId === null) return;
    const above = places.get(parentId);
    if (above === undefined)
      throw new FormatError(`There is no node ${named(parentId)}.`, `${whereOf(place)}.${parentKey}`);
    if (above === place)
      throw new FormatError(
        `The node ${named(parentId)} is its own parent.`,
        `${whereOf(place)}.${parentKey}`,
      );
    parent[place] = above;
  });
  return parent;
}

/** Needs no stack, however deep the tree. Nodes in and below a cycle are not among what it returns. */
function* rootByRoot(parent: Int32Array, siblings: readonly number[], [from, to]: Part) {
  const first = new Int32Array(parent.length).fill(-1);
  const next = new Int32Array(parent.length).fill(-1);
  const waiting: number[] = [];
  for (let i = siblings.length - 1; i >= 0; i--) {
    const place = siblings[i] as number;
    const above = parent[place] as number;
    if (above < 0) waiting.push(place);
    else {
      next[place] = first[above] as number;
      first[above] = place;
    }
  }
  const order: number[] = [];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    order.push(place);
    if (next[place] !== -1) waiting.push(next[place] as number);
    if (first[place] !== -1) waiting.push(first[place] as number);
    if (order.length % BREATH === 0) yield from + ((to - from) * order.length) / parent.length;
  }
  return order;
}
