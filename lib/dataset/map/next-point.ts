export type Direction = 'left' | 'right' | 'up' | 'down';

const WAY: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

/**
 * The point that an arrow key goes to: the nearest within 60° of the way, sideways distance counting twice; -1 when there
 * is none. `y` grows upwards. Of points on one spot, the order decides: right and up go on, left and down go back.
 */
export function nextPoint(points: Float32Array, from: number, direction: Direction): number {
  const [wayX, wayY] = WAY[direction];
  const [x, y] = [points[from * 2] ?? 0, points[from * 2 + 1] ?? 0];
  const on = wayX + wayY > 0;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < points.length >> 1; i++) {
    if (i === from) continue;
    const [dx, dy] = [(points[i * 2] as number) - x, (points[i * 2 + 1] as number) - y];
    const along = dx * wayX + dy * wayY;
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    const same = dx === 0 && dy === 0;
    if (same ? i > from !== on : along <= 0 || aside > along * Math.sqrt(3)) continue;
    const cost = along + 2 * aside;
    if (cost < least || (cost === least && same && !on)) [best, least] = [i, cost];
  }
  return best;
}
