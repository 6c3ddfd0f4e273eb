export { eachEdge } from './each-edge';
export { eachInColumn } from './each-in-column';
export { at, columnCount, edgeY, type Layout, ROLE, rectOf } from './layout';
export { type LayoutInput, layoutTree } from './layout-tree';
export * from './metrics';
export { columnsIn, queryRect } from './query-rect';
export { contains, grownBy, meet, type Rect, union } from './rect';
export { centredOn, fitted, pannedTo, type Size, seen, type View, zoomedAt } from './view';
