import { type LoomTree, NONE } from '../tree';
import { firstPlaceAt } from './each-in-column';
import { at, columnCount, type Layout } from './layout';
import { CARD_WIDTH, COLUMN_WIDTH, EDGE_DROP } from './metrics';
import type { Rect } from './rect';

/**
 * Visits the edges that may cross a rectangle, by their child. A child never lies above its parent's top, so an edge
 * runs from its parent's height down to its own: a column is read from the rectangle's top until no parent reaches it.
 */
export function eachEdge(tree: LoomTree, layout: Layout, rect: Rect, visit: (child: number) => void): void {
  const { start, items, reach } = layout.columns;
  const first = Math.max(1, Math.ceil(rect.x0 / COLUMN_WIDTH));
  const last = Math.min(columnCount(layout) - 1, Math.floor((rect.x1 - CARD_WIDTH) / COLUMN_WIDTH) + 1);
  for (let column = first; column <= last; column++) {
    const end = at(start, column + 1);
    let place = firstPlaceAt(layout, column, rect.y0 - EDGE_DROP);
    for (; place < end && at(reach, place) <= rect.y1; place++) {
      const child = at(items, place);
      const parent = at(tree.parent, child);
      if (parent !== NONE && at(layout.y, parent) <= rect.y1) visit(child);
    }
  }
}
