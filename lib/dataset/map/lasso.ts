import { boxOf, eachNear, type PointGrid } from './point-grid';

/** The points inside a closed line (`x, y, x, y …`; even-odd where it crosses itself), in their order. */
export function pointsInside(grid: PointGrid, line: readonly number[]): number[] {
  const box = line.length >= 6 ? boxOf(line) : null;
  if (!box) return [];
  const inside: number[] = [];
  eachNear(grid, box, (i) => {
    if (isInside(line, grid.points[i * 2] ?? 0, grid.points[i * 2 + 1] ?? 0)) inside.push(i);
  });
  return inside.sort((one, other) => one - other);
}

/** Counts the sides that a ray to the right crosses. */
export function isInside(line: readonly number[], x: number, y: number): boolean {
  let inside = false;
  let [fromX, fromY] = [line.at(-2) ?? 0, line.at(-1) ?? 0];
  for (let i = 0; i + 1 < line.length; i += 2) {
    const [toX, toY] = [line[i] as number, line[i + 1] as number];
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside;
    [fromX, fromY] = [toX, toY];
  }
  return inside;
}
