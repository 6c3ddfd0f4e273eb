import type { Box } from '@/lib/dataset/map/point-grid';

/** How the plane is seen: a point `x, y` (upwards positive) stands at `camera.x + x · scale`, `camera.y - y · scale` pixels. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}
export interface Size {
  width: number;
  height: number;
}

/** Times the scale at which all is in view. */
const CLOSEST = 400;
const FARTHEST = 0.5;

export function fitted(box: Box, { width, height }: Size, margin: number): Camera {
  const inner = { width: Math.max(1, width - 2 * margin), height: Math.max(1, height - 2 * margin) };
  const [across, up] = [box.x1 - box.x0, box.y1 - box.y0];
  const scale = Math.min(inner.width / (across || 1), inner.height / (up || 1));
  return {
    x: width / 2 - ((box.x0 + box.x1) / 2) * scale,
    y: height / 2 + ((box.y0 + box.y1) / 2) * scale,
    scale,
  };
}

/** Zooms about a place on screen, within bounds of the scale that fits. */
export function zoomed(camera: Camera, factor: number, at: { x: number; y: number }, fit: number): Camera {
  const scale = Math.min(fit * CLOSEST, Math.max(fit * FARTHEST, camera.scale * factor));
  const times = scale / camera.scale;
  return { x: at.x + (camera.x - at.x) * times, y: at.y + (camera.y - at.y) * times, scale };
}

export const panned = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x + dx,
  y: camera.y + dy,
});

export const toScreen = (camera: Camera, x: number, y: number) => ({
  x: camera.x + x * camera.scale,
  y: camera.y - y * camera.scale,
});

export const toPlane = (camera: Camera, x: number, y: number) => ({
  x: (x - camera.x) / camera.scale,
  y: (camera.y - y) / camera.scale,
});

/** Moves the view, if it must, so that a place on screen is at least `margin` from its edges. */
export function bringing(camera: Camera, at: { x: number; y: number }, size: Size, margin: number): Camera {
  const into = (value: number, most: number) => {
    const room = Math.min(margin, most / 2);
    return Math.min(Math.max(value, room), most - room) - value;
  };
  return panned(camera, into(at.x, size.width), into(at.y, size.height));
}
