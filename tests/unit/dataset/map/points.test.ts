import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside, pointsInside } from '@/lib/dataset/map/lasso';
import { nextPoint } from '@/lib/dataset/map/next-point';
import { boxOf, nearestPoint, pointGrid } from '@/lib/dataset/map/point-grid';

const coordinate = fc.float({ min: -100, max: 100, noNaN: true });
const cloud = fc
  .array(coordinate, { maxLength: 200 })
  .map((list) => Float32Array.from(list.slice(0, list.length & ~1)));

describe('the grid', () => {
  it('finds the same nearest point as looking at all does', () => {
    fc.assert(
      fc.property(
        cloud,
        coordinate,
        coordinate,
        fc.double({ min: 0.01, max: 80, noNaN: true }),
        (points, x, y, reach) => {
          const found = nearestPoint(pointGrid(points), x, y, reach);
          let least = reach * reach;
          for (let i = 0; i < points.length / 2; i++)
            least = Math.min(least, ((points[i * 2] ?? 0) - x) ** 2 + ((points[i * 2 + 1] ?? 0) - y) ** 2);
          if (least === reach * reach) {
            expect(found).toBe(-1);
            return;
          }
          expect(((points[found * 2] ?? 0) - x) ** 2 + ((points[found * 2 + 1] ?? 0) - y) ** 2).toBe(least);
        },
      ),
      { numRuns: 300 },
    );
  });
  it('takes the later of two on one spot, as it is painted on top', () => {
    expect(nearestPoint(pointGrid(Float32Array.of(1, 1, 1, 1, 5, 5)), 1.1, 1, 1)).toBe(1);
  });
  it('holds nothing without points', () => {
    expect(boxOf([])).toBeNull();
    expect(nearestPoint(pointGrid(new Float32Array()), 0, 0, 1000)).toBe(-1);
  });
});

describe('the lasso', () => {
  const square = [0, 0, 10, 0, 10, 10, 0, 10];
  it('holds what a test of each point holds', () => {
    const line = fc
      .array(coordinate, { minLength: 6, maxLength: 16 })
      .map((list) => list.slice(0, list.length & ~1));
    fc.assert(
      fc.property(cloud, line, (points, given) => {
        const one = Array.from({ length: points.length / 2 }, (_, i) => i).filter((i) =>
          isInside(given, points[i * 2] ?? 0, points[i * 2 + 1] ?? 0),
        );
        expect(pointsInside(pointGrid(points), given)).toEqual(one);
      }),
    );
  });
  it('takes what is inside a square and leaves the rest', () => {
    expect(pointsInside(pointGrid(Float32Array.of(5, 5, 15, 5, 9, 1, -1, -1)), square)).toEqual([0, 2]);
  });
  it('holds nothing when it is hardly a line', () => {
    expect(pointsInside(pointGrid(Float32Array.of(1, 1)), [0, 0, 2, 2])).toEqual([]);
  });
});

describe('arrow keys', () => {
  const cross = Float32Array.of(0, 0, 5, 0.5, -5, 0, 0, 5, 0, -5);
  it.each([
    ['right', 1],
    ['left', 2],
    ['up', 3],
    ['down', 4],
  ] as const)('%s goes to point %i', (way, index) => {
    expect(nextPoint(cross, 0, way)).toBe(index);
  });
  it('stay at the edge', () => {
    expect(nextPoint(cross, 1, 'right')).toBe(-1);
    expect(nextPoint(new Float32Array(2), 0, 'up')).toBe(-1);
  });
  it('go through points on one spot one by one', () => {
    const spot = Float32Array.of(1, 1, 1, 1, 1, 1);
    expect(nextPoint(spot, 0, 'right')).toBe(1);
    expect(nextPoint(spot, 1, 'right')).toBe(2);
    expect(nextPoint(spot, 2, 'left')).toBe(1);
    expect(nextPoint(spot, 1, 'left')).toBe(0);
  });
  it('leave a pile by its last point', () => {
    const pile = Float32Array.of(1, 1, 1, 1, 4, 1);
    expect(nextPoint(pile, 0, 'right')).toBe(1);
    expect(nextPoint(pile, 1, 'right')).toBe(2);
  });
});
