import { CARD_WIDTH, EDGE_DROP } from './metrics';
import type { Rect } from './rect';

export const ROLE = { aside: 0, spine: 1, open: 2 } as const;

/** Where every node of a tree lies, by node index. */
export interface Layout {
  n: number;
  x: Float64Array;
  y: Float64Array;
  h: Float64Array;
  /** A value of `ROLE`. */
  role: Uint8Array;
  columns: Columns;
  bounds: Rect;
}

/** Nodes by column, from top to bottom: column c is `items` from `start[c]` to before `start[c + 1]`. */
export interface Columns {
  start: Int32Array;
  items: Int32Array;
  /** For each place in `items`: the smallest y of a parent from there to the end of its column. */
  reach: Float64Array;
}

export const at = (array: ArrayLike<number>, index: number): number => array[index] ?? 0;

export const columnCount = (layout: Layout): number => layout.columns.start.length - 1;

/** The height at which edges meet a node. */
export const edgeY = (layout: Layout, index: number): number =>
  at(layout.y, index) + Math.min(EDGE_DROP, at(layout.h, index) / 2);

export const rectOf = (layout: Layout, index: number): Rect => ({
  x0: at(layout.x, index),
  y0: at(layout.y, index),
  x1: at(layout.x, index) + CARD_WIDTH,
  y1: at(layout.y, index) + at(layout.h, index),
});
