import { childrenOf } from '../tree';
import type { Draft } from './draft';
import { at } from './layout';

/** Children of the path that did not fit into the band, by node: where they go is settled with the rest. */
export interface Waiting {
  /** 1 for each node that waits. */
  overflow: Uint8Array;
  /** The open step's candidates among them, best first. */
  open: number[];
}

/** Places the path in one row, and below each of its nodes as many siblings as fit between the row and `bottom`. */
export function placeBand(
  draft: Draft,
  spine: readonly number[],
  open: readonly number[],
  bottom: number,
): Waiting {
  const { tree } = draft;
  const waiting: Waiting = { overflow: new Uint8Array(tree.n), open: [] };
  for (const [rank, index] of spine.entries()) {
    draft.place(index, 0);
    const parent = spine[rank - 1];
    if (parent === undefined) continue;
    const siblings = childrenOf(tree, parent).filter((child) => child !== index);
    for (const late of stack(draft, siblings, bottom)) waiting.overflow[late] = 1;
  }
  for (const late of stack(draft, open, bottom)) {
    waiting.overflow[late] = 1;
    waiting.open.push(late);
  }
  return waiting;
}

/** Stacks nodes of one column downwards and gives those that go beyond `bottom`. */
function stack(draft: Draft, nodes: readonly number[], bottom: number): readonly number[] {
  for (const [rank, index] of nodes.entries()) {
    const top = at(draft.contour, at(draft.tree.depth, index));
    if (top + draft.heightOf(index) > bottom) return nodes.slice(rank);
    draft.place(index, top);
  }
  return [];
}
