/** A rectangle in the units of the points. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Points (`x, y, x, y …`) sorted into square cells, to find the nearest without looking at all. */
export interface PointGrid {
  box: Box;
  cell: number;
  across: number;
  down: number;
  starts: Uint32Array;
  members: Uint32Array;
  points: Float32Array;
}

const PER_CELL = 4;

/** The smallest box around all points; null without points. */
export function boxOf(points: ArrayLike<number>): Box | null {
  if (points.length < 2) return null;
  const box = {
    x0: Number.POSITIVE_INFINITY,
    y0: Number.POSITIVE_INFINITY,
    x1: Number.NEGATIVE_INFINITY,
    y1: Number.NEGATIVE_INFINITY,
  };
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    if (x < box.x0) box.x0 = x;
    if (x > box.x1) box.x1 = x;
    if (y < box.y0) box.y0 = y;
    if (y > box.y1) box.y1 = y;
  }
  return box;
}

export function pointGrid(points: Float32Array): PointGrid {
  const box = boxOf(points) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  const side = Math.max(box.x1 - box.x0, box.y1 - box.y0) || 1;
  const cell = side / Math.max(1, Math.ceil(Math.sqrt(points.length / 2 / PER_CELL)));
  const across = Math.floor((box.x1 - box.x0) / cell) + 1;
  const down = Math.floor((box.y1 - box.y0) / cell) + 1;
  const count = points.length >> 1;
  const cellOf = (i: number) =>
    Math.floor(((points[i * 2 + 1] as number) - box.y0) / cell) * across +
    Math.floor(((points[i * 2] as number) - box.x0) / cell);
  const starts = new Uint32Array(across * down + 1);
  for (let i = 0; i < count; i++) starts[cellOf(i) + 1] = (starts[cellOf(i) + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const place = next[cellOf(i)] ?? 0;
    members[place] = i;
    next[cellOf(i)] = place + 1;
  }
  return { box, cell, across, down, starts, members, points };
}

/** The point nearest to (x, y) within `reach`, the later one of two as near (it is painted on top); -1 when there is none. */
export function nearestPoint(grid: PointGrid, x: number, y: number, reach: number): number {
  let best = -1;
  let least = reach * reach;
  eachNear(grid, { x0: x - reach, y0: y - reach, x1: x + reach, y1: y + reach }, (i) => {
    const distance = ((grid.points[i * 2] ?? 0) - x) ** 2 + ((grid.points[i * 2 + 1] ?? 0) - y) ** 2;
    if (distance < least || (distance === least && i > best)) [best, least] = [i, distance];
  });
  return best;
}

/** Visits every point in the cells that a box touches: all those in the box, and some around it. */
export function eachNear(grid: PointGrid, box: Box, visit: (index: number) => void): void {
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, Math.floor(value / grid.cell)));
  const [left, right] = [box.x0, box.x1].map((x) => clamp(x - grid.box.x0, grid.across - 1)) as [
    number,
    number,
  ];
  const [top, bottom] = [box.y0, box.y1].map((y) => clamp(y - grid.box.y0, grid.down - 1)) as [
    number,
    number,
  ];
  for (let row = top; row <= bottom; row++)
    for (let cell = row * grid.across + left; cell <= row * grid.across + right; cell++)
      for (let i = grid.starts[cell] ?? 0; i < (grid.starts[cell + 1] ?? 0); i++) visit(grid.members[i] ?? 0);
}
