import type { LoomTree } from '../tree';
import { at, type Columns } from './layout';

/** Sorts nodes into columns by counting; `order` must list each column's nodes from top to bottom. */
export function buildColumns(tree: LoomTree, y: Float64Array, order: Int32Array): Columns {
  let deepest = -1;
  for (let index = 0; index < tree.n; index++) deepest = Math.max(deepest, at(tree.depth, index));
  const start = new Int32Array(deepest + 2);
  for (let index = 0; index < tree.n; index++) {
    const after = at(tree.depth, index) + 1;
    start[after] = at(start, after) + 1;
  }
  for (let column = 1; column < start.length; column++) {
    start[column] = at(start, column) + at(start, column - 1);
  }
  const items = new Int32Array(tree.n);
  const filled = start.slice();
  for (let place = 0; place < tree.n; place++) {
    const index = at(order, place);
    const column = at(tree.depth, index);
    items[at(filled, column)] = index;
    filled[column] = at(filled, column) + 1;
  }
  return { start, items, reach: reachOf(tree, y, start, items) };
}

function reachOf(tree: LoomTree, y: Float64Array, start: Int32Array, items: Int32Array): Float64Array {
  const reach = new Float64Array(items.length);
  for (let column = 0; column + 1 < start.length; column++) {
    let least = Number.POSITIVE_INFINITY;
    for (let place = at(start, column + 1) - 1; place >= at(start, column); place--) {
      least = Math.min(least, at(y, at(tree.parent, at(items, place))));
      reach[place] = least;
    }
  }
  return reach;
}
