import type { Palette } from '../palette';
import { type Camera, type Size, toScreen } from './camera';
import type { Scene } from './scene';

/** What lies over the points and changes without them. */
export interface Marks {
  /** The point under the pointer or the keys, -1 for none. */
  at: number;
  /** The line drawn so far, in CSS pixels. */
  lasso: readonly number[];
  names: readonly { text: string; x: number; y: number }[];
}

const NAME_HEIGHT = 16;
const NAME_ABOVE = 11;

/** The names on screen, each above its place and whole within the width; one that would lie over an earlier one is left out. */
export function roomFor(
  names: Marks['names'],
  camera: Camera,
  width: number,
  widthOf: (text: string) => number,
): Marks['names'] {
  const placed: { text: string; x: number; y: number; half: number }[] = [];
  for (const { text, ...place } of names) {
    const { x: middle, y } = toScreen(camera, place.x, place.y);
    const half = widthOf(text) / 2 + 3;
    const inside = middle > 0 && middle < width;
    const x = inside ? Math.max(half, Math.min(width - half, middle)) : middle;
    const free = placed.every(
      (other) => Math.abs(other.y - y) >= NAME_HEIGHT || Math.abs(other.x - x) >= other.half + half,
    );
    if (free) placed.push({ text, x, y, half });
  }
  return placed.map(({ text, x, y }) => ({ text, x, y: y - NAME_ABOVE }));
}

/** The context counts CSS pixels. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  { points }: Pick<Scene, 'points'>,
  { at, lasso, names }: Marks,
  camera: Camera,
  { width, height }: Size,
  palette: Palette,
  radius: number,
): void {
  context.clearRect(0, 0, width, height);
  context.font = `600 12px ${palette.font}`;
  context.textAlign = 'center';
  context.lineJoin = 'round';
  for (const { text, x, y } of roomFor(names, camera, width, (name) => context.measureText(name).width)) {
    context.strokeStyle = palette.bg;
    context.lineWidth = 4;
    context.strokeText(text, x, y);
    context.fillStyle = palette.ink;
    context.fillText(text, x, y);
  }
  if (at >= 0) {
    const { x, y } = toScreen(camera, points[at * 2] ?? 0, points[at * 2 + 1] ?? 0);
    for (const [colour, line] of [
      [palette.bg, 5],
      [palette.ink, 2],
    ] as const) {
      context.beginPath();
      context.arc(x, y, radius + 4, 0, 2 * Math.PI);
      context.strokeStyle = colour;
      context.lineWidth = line;
      context.stroke();
    }
  }
  if (lasso.length < 4) return;
  context.beginPath();
  for (let i = 0; i + 1 < lasso.length; i += 2) context.lineTo(lasso[i] as number, lasso[i + 1] as number);
  context.closePath();
  context.fillStyle = palette.leaf;
  context.globalAlpha = 0.1;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = palette.leaf;
  context.lineWidth = 1.5;
  context.stroke();
}
