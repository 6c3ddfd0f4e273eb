import { eachInColumn } from './each-in-column';
import { columnCount, type Layout } from './layout';
import { CARD_WIDTH, COLUMN_WIDTH } from './metrics';
import type { Rect } from './rect';

/** The columns whose cards meet a rectangle, as first and last; empty when first > last. */
export function columnsIn(layout: Layout, rect: Rect): { first: number; last: number } {
  return {
    first: Math.max(0, Math.ceil((rect.x0 - CARD_WIDTH) / COLUMN_WIDTH)),
    last: Math.min(columnCount(layout) - 1, Math.floor(rect.x1 / COLUMN_WIDTH)),
  };
}

/** The nodes whose cards meet a rectangle, column by column; costs what it finds plus a binary search a column. */
export function queryRect(layout: Layout, rect: Rect): number[] {
  const found: number[] = [];
  const { first, last } = columnsIn(layout, rect);
  for (let column = first; column <= last; column++) {
    eachInColumn(layout, column, rect.y0, rect.y1, 0, (index) => found.push(index));
  }
  return found;
}
