import { hasFlag, type LoomTree, NONE } from '../tree';
import { SHAPE } from '../tree-shape';
import { at, ROLE } from './layout';
import { GAP, type Heights } from './metrics';

/** A layout being made: `place` puts a node on, columns grow downwards only, so each stays sorted. */
export interface Draft {
  tree: LoomTree;
  y: Float64Array;
  h: Float64Array;
  role: Uint8Array;
  placed: Uint8Array;
  /** The lowest free y of each column. */
  contour: Float64Array;
  heightOf(index: number): number;
  place(index: number, y: number): void;
}

export function startDraft(tree: LoomTree, order: Int32Array, heights: Heights): Draft {
  const { n } = tree;
  const y = new Float64Array(n);
  const h = new Float64Array(n);
  const role = new Uint8Array(n);
  const placed = new Uint8Array(n);
  const contour = new Float64Array(n + 1);
  let count = 0;
  const heightOf = (index: number): number => {
    if (role[index] === ROLE.open) return heights.open;
    if (role[index] === ROLE.spine || tree.parent[index] === NONE) return heights.card;
    return hasFlag(tree, index, SHAPE.chosen) ? heights.card : heights.folded;
  };
  const place = (index: number, top: number): void => {
    y[index] = top;
    h[index] = heightOf(index);
    placed[index] = 1;
    contour[at(tree.depth, index)] = top + at(h, index) + GAP;
    order[count++] = index;
  };
  return { tree, y, h, role, placed, contour, heightOf, place };
}
