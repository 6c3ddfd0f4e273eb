import { boxOf, type PointGrid, pointGrid } from '@/lib/dataset/map/point-grid';
import type { Row } from '@/lib/dataset/row';
import type { Colouring, PointClass } from '../colouring';

/** The points in the plane: rows that have a position, each scaled into −1 to 1. */
export interface Plane {
  rows: readonly Row[];
  /** Which of the picture's places each row is. */
  placeOf: Uint32Array;
  points: Float32Array;
  grid: PointGrid;
}

/** How points look; the numbers add up. */
export const LOOK = { dim: 1, excluded: 2, picked: 4 } as const;

export interface Scene extends Plane {
  classes: readonly PointClass[];
  of: Uint16Array;
  looks: Uint8Array;
  /** Points in the order in which they are painted: quiet ones first. */
  order: Uint32Array;
  /** The place of each point in that order. */
  rank: Uint32Array;
}

/** Joins positions with the rows that are there now; rows without a position wait for the next picture. */
export function planeOf(
  rows: ReadonlyMap<string, Row>,
  places: readonly string[],
  positions: Float32Array,
): Plane {
  const found: { row: Row; place: number }[] = [];
  for (const [place, name] of places.entries()) {
    const row = rows.get(name);
    if (row) found.push({ row, place });
  }
  const points = new Float32Array(found.length * 2);
  const box = boxOf(positions) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  const reach = Math.max(box.x1 - box.x0, box.y1 - box.y0) / 2 || 1;
  for (const [i, { place }] of found.entries()) {
    points[i * 2] = ((positions[place * 2] ?? 0) - (box.x0 + box.x1) / 2) / reach;
    points[i * 2 + 1] = ((positions[place * 2 + 1] ?? 0) - (box.y0 + box.y1) / 2) / reach;
  }
  return {
    rows: found.map(({ row }) => row),
    placeOf: Uint32Array.from(found, ({ place }) => place),
    points,
    grid: pointGrid(points),
  };
}

/** `matches` null: nothing is searched for. */
export function sceneOf(
  plane: Plane,
  { classes, of }: Colouring,
  picked: ReadonlySet<string>,
  matches: ReadonlySet<string> | null,
): Scene {
  const looks = Uint8Array.from(
    plane.rows,
    (row) =>
      (matches && !matches.has(row.place) ? LOOK.dim : 0) +
      (row.excluded ? LOOK.excluded : 0) +
      (picked.has(row.place) ? LOOK.picked : 0),
  );
  const levelOf = (i: number) =>
    ((looks[i] ?? 0) & LOOK.picked ? 8 : 0) +
    ((looks[i] ?? 0) & LOOK.dim ? 0 : 4) +
    (classes[of[i] ?? 0]?.quiet ? 0 : 2) +
    ((looks[i] ?? 0) & LOOK.excluded ? 0 : 1);
  const { order, rank } = byLevel(Uint8Array.from(plane.rows, (_, i) => levelOf(i)));
  return { ...plane, classes, of, looks, order, rank };
}

/** A counting sort: lowest level first, within a level as they come. */
function byLevel(levels: Uint8Array): { order: Uint32Array; rank: Uint32Array } {
  const next = new Uint32Array(257);
  for (const level of levels) next[level + 1] = (next[level + 1] ?? 0) + 1;
  for (let level = 1; level < next.length; level++) next[level] = (next[level] ?? 0) + (next[level - 1] ?? 0);
  const [order, rank] = [new Uint32Array(levels.length), new Uint32Array(levels.length)];
  for (const [i, level] of levels.entries()) {
    const place = next[level] ?? 0;
    next[level] = place + 1;
    order[place] = i;
    rank[i] = place;
  }
  return { order, rank };
}
