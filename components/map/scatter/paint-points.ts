import { eachNear } from '@/lib/dataset/map/point-grid';
import type { Atlas } from './atlas';
import { type Camera, toPlane } from './camera';
import type { Scene } from './scene';

/** A rectangle in device pixels. */
interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A painting of the points: the canvas holds them as `camera` saw them. The context counts device pixels. */
export interface Painting {
  context: CanvasRenderingContext2D;
  scene: Scene;
  atlas: Atlas;
  camera: Camera;
  density: number;
}

/** Paints all points in view. */
export function paintPoints(painting: Painting): void {
  const { context, scene } = painting;
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  stamp(painting, scene.order, { x: 0, y: 0, width, height });
}

/**
 * Moves what is painted by whole device pixels to where `painting.camera` sees it, and paints only the points in the strips
 * that came into view.
 */
export function shiftPoints(painting: Painting, dx: number, dy: number): void {
  const { context } = painting;
  const { width, height } = context.canvas;
  if (Math.abs(dx) >= width / 2 || Math.abs(dy) >= height / 2) {
    paintPoints(painting);
    return;
  }
  context.globalCompositeOperation = 'copy';
  context.drawImage(context.canvas, dx, dy);
  context.globalCompositeOperation = 'source-over';
  if (dx !== 0) paintArea(painting, { x: dx > 0 ? 0 : width + dx, y: 0, width: Math.abs(dx), height });
  const rest = { x: Math.max(0, dx), width: width - Math.abs(dx) };
  if (dy !== 0) paintArea(painting, { ...rest, y: dy > 0 ? 0 : height + dy, height: Math.abs(dy) });
}

function paintArea(painting: Painting, area: Area): void {
  const { context, scene, atlas, camera, density } = painting;
  const [one, other] = [
    toPlane(camera, (area.x - atlas.cell) / density, (area.y + area.height + atlas.cell) / density),
    toPlane(camera, (area.x + area.width + atlas.cell) / density, (area.y - atlas.cell) / density),
  ];
  const near: number[] = [];
  eachNear(scene.grid, { x0: one.x, y0: one.y, x1: other.x, y1: other.y }, (i) => near.push(i));
  near.sort((a, b) => (scene.rank[a] as number) - (scene.rank[b] as number));
  context.save();
  context.beginPath();
  context.rect(area.x, area.y, area.width, area.height);
  context.clip();
  context.clearRect(area.x, area.y, area.width, area.height);
  stamp(painting, near, area);
  context.restore();
}

function stamp(
  { context, scene, atlas, camera, density }: Painting,
  which: ArrayLike<number>,
  area: Area,
): void {
  const { image, cell } = atlas;
  const { points, of, looks } = scene;
  const half = cell / 2;
  const [x0, y0, scale] = [camera.x * density, camera.y * density, camera.scale * density];
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  for (let place = 0; place < which.length; place++) {
    const i = which[place] as number;
    const x = Math.round(x0 + (points[i * 2] as number) * scale) - half;
    const y = Math.round(y0 - (points[i * 2 + 1] as number) * scale) - half;
    if (x < area.x - cell || y < area.y - cell || x > right || y > bottom) continue;
    context.drawImage(
      image,
      (of[i] as number) * cell,
      (looks[i] as number) * cell,
      cell,
      cell,
      x,
      y,
      cell,
      cell,
    );
  }
}
