import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringing, fitted, panned, toPlane, toScreen, zoomed } from '@/components/map/scatter/camera';
import { roomFor } from '@/components/map/scatter/paint-marks';
import { rowSentence } from '@/components/map/scatter/point-tooltip';
import { LOOK, planeOf, sceneOf } from '@/components/map/scatter/scene';
import { excluded, row } from './rows';

const size = { width: 800, height: 600 };
const number = fc.double({ min: -500, max: 500, noNaN: true });

describe('the camera', () => {
  it('fits a box into the middle, upwards', () => {
    const camera = fitted({ x0: -1, y0: -1, x1: 1, y1: 1 }, size, 50);
    expect(toScreen(camera, 0, 0)).toEqual({ x: 400, y: 300 });
    expect(toScreen(camera, 0, 1)).toEqual({ x: 400, y: 50 });
  });
  it('fits a single point', () => {
    const { x, y } = toScreen(fitted({ x0: 3, y0: 3, x1: 3, y1: 3 }, size, 50), 3, 3);
    expect([x, y]).toEqual([400, 300]);
  });
  it('goes to the plane and back', () => {
    fc.assert(
      fc.property(number, number, fc.double({ min: 0.1, max: 1000, noNaN: true }), (x, y, scale) => {
        const on = toPlane({ x: 12, y: -7, scale }, x, y);
        const back = toScreen({ x: 12, y: -7, scale }, on.x, on.y);
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });
  it('keeps what is under the pointer when it zooms, and keeps its bounds', () => {
    fc.assert(
      fc.property(number, number, fc.double({ min: 0.001, max: 1000, noNaN: true }), (x, y, factor) => {
        const camera = { x: 10, y: 20, scale: 3 };
        const before = toPlane(camera, x, y);
        const next = zoomed(camera, factor, { x, y }, 3);
        const after = toPlane(next, x, y);
        expect(after.x).toBeCloseTo(before.x, 6);
        expect(after.y).toBeCloseTo(before.y, 6);
        expect(next.scale).toBeGreaterThanOrEqual(1.5);
        expect(next.scale).toBeLessThanOrEqual(1200);
      }),
    );
  });
  it('brings a point into view, and stays when it is', () => {
    const camera = { x: 0, y: 0, scale: 1 };
    expect(bringing(camera, { x: 400, y: 300 }, size, 50)).toEqual(camera);
    expect(bringing(camera, { x: 900, y: -10 }, size, 50)).toEqual(panned(camera, -150, 60));
  });
});

describe('the scene', () => {
  const rows = [row(), row({ excluded }), row()];
  const byPlace = new Map(rows.map((one) => [one.place, one]));
  const places = [rows[0]?.place ?? '', 'gone', rows[1]?.place ?? '', rows[2]?.place ?? ''];
  const plane = planeOf(byPlace, places, Float32Array.of(0, 0, 90, 90, 10, 0, 0, 20));
  const classes = [{ name: '', hue: { series: 0 }, shape: 'circle' as const, size: 1, quiet: false }];
  const coloured = { classes, of: new Uint16Array(3) };

  it('leaves out places whose row is gone, and keeps each with its own position', () => {
    expect(plane.rows).toEqual(rows);
    expect([...plane.placeOf]).toEqual([0, 2, 3]);
    expect((plane.points[2] ?? 0) - (plane.points[0] ?? 0)).toBeCloseTo(10 / 45, 6);
    expect((plane.points[5] ?? 0) - (plane.points[1] ?? 0)).toBeCloseTo(20 / 45, 6);
  });
  it('knows what is excluded, picked and not found', () => {
    const [first, , third] = places.filter((place) => place !== 'gone');
    const { looks } = sceneOf(plane, coloured, new Set([third ?? '']), new Set([first ?? '']));
    expect([...looks]).toEqual([0, LOOK.dim + LOOK.excluded, LOOK.dim + LOOK.picked]);
  });
  it('paints quiet points first, and every point once', () => {
    const { order, rank } = sceneOf(plane, coloured, new Set([rows[0]?.place ?? '']), null);
    expect([...order]).toEqual([1, 2, 0]);
    expect([...rank]).toEqual([2, 0, 1]);
  });
});

describe('names on the map', () => {
  const camera = { x: 0, y: 0, scale: 1 };
  const wide = () => 100;
  it('leave out what would lie over an earlier one', () => {
    const names = [
      { text: 'a', x: 200, y: -100 },
      { text: 'b', x: 240, y: -105 },
      { text: 'c', x: 240, y: -150 },
    ];
    expect(roomFor(names, camera, 800, wide).map(({ text }) => text)).toEqual(['a', 'c']);
  });
  it('stay whole at the edges', () => {
    expect(roomFor([{ text: 'a', x: 5, y: -100 }], camera, 800, wide)[0]?.x).toBe(53);
    expect(roomFor([{ text: 'a', x: 790, y: -100 }], camera, 800, wide)[0]?.x).toBe(747);
  });
});

it('a row is told whole to screen readers', () => {
  const sentence = rowSentence(row({ index: 4, score: 3.25, confidence: 0.5, excluded }), true);
  expect(sentence).toBe(
    'Item 5, Is tea warm?, label Yes, score 3.3, confidence 50 %, excluded: unclear, picked',
  );
});
