import { at, type Layout } from './layout';

/** The first place of a column whose node reaches down to `y`, by binary search; the column's end when none does. */
export function firstPlaceAt(layout: Layout, column: number, y: number): number {
  const { start, items } = layout.columns;
  let low = at(start, column);
  let high = at(start, column + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    const index = at(items, middle);
    if (at(layout.y, index) + at(layout.h, index) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Visits the nodes of a column between `y0` and `y1`, top first. With `stride` above 0 nodes that would fall on the same
 * `stride` pixels as the one before are jumped over, so a column of any length costs no more than the rows it covers.
 */
export function eachInColumn(
  layout: Layout,
  column: number,
  y0: number,
  y1: number,
  stride: number,
  visit: (index: number) => void,
): void {
  const end = at(layout.columns.start, column + 1);
  let place = firstPlaceAt(layout, column, y0);
  while (place < end) {
    const index = at(layout.columns.items, place);
    const top = at(layout.y, index);
    if (top > y1) return;
    visit(index);
    place =
      stride > at(layout.h, index)
        ? Math.max(place + 1, firstPlaceAt(layout, column, top + stride))
        : place + 1;
  }
}
