import type { PlacedPoint } from '../draw/layout';

/** The point that a key leads to: left and right along a family, up and down to the nearest of the next family; null where the key means nothing. */
export function nextPoint(
  points: readonly PlacedPoint[],
  from: PlacedPoint,
  key: string,
): PlacedPoint | null {
  const own = points.filter(({ series }) => series === from.series);
  const at = own.indexOf(from);
  if (key === 'ArrowRight') return own[at + 1] ?? from;
  if (key === 'ArrowLeft') return own[at - 1] ?? from;
  if (key === 'Home') return own[0] ?? from;
  if (key === 'End') return own.at(-1) ?? from;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const families = [...new Set(points.map(({ series }) => series))];
  const step = key === 'ArrowDown' ? 1 : -1;
  const other = families[(families.indexOf(from.series) + step + families.length) % families.length];
  const near = points
    .filter(({ series }) => series === other)
    .toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x));
  return near[0] ?? from;
}
