import type { Palette } from '../palette';
import { type Atlas, paintAtlas } from './atlas';
import type { Camera } from './camera';
import { type Painting, paintPoints, shiftPoints } from './paint-points';
import type { Scene } from './scene';

export interface LayerView {
  scene: Scene;
  palette: Palette;
  camera: Camera;
  /** Device pixels to a CSS pixel. */
  density: number;
  /** Of a usual point, in CSS pixels. */
  radius: number;
}

/** Above so many points a zoom stretches what is painted, and paints anew only so often (in milliseconds), and when it ends. */
const MANY = 2000;
const EVERY_MS = 200;
const SETTLE_MS = 90;

/** The canvas of the points. Paints as little as it can: nothing but new strips for a pan, and little while zooming. */
export class PointLayer {
  readonly #canvas: HTMLCanvasElement;
  readonly #onSettle: () => void;
  #atlas: Atlas | null = null;
  #painted: LayerView | null = null;
  #paintedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLCanvasElement, onSettle: () => void) {
    this.#canvas = canvas;
    this.#onSettle = onSettle;
    canvas.style.transformOrigin = '0 0';
  }

  resize(width: number, height: number): void {
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#painted = null;
  }

  paint(view: LayerView): void {
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const before = this.#painted;
    if (before && this.#stretches(before, view)) return;
    clearTimeout(this.#timer);
    if (!before || !looksSame(before, view)) this.#atlas = null;
    const { scene, palette, camera, density, radius } = view;
    this.#atlas ??= paintAtlas(scene.classes, palette, radius, density);
    const painting: Painting = { context, scene, atlas: this.#atlas, camera, density };
    const shift = before && before.scene === scene && looksSame(before, view) ? shiftOf(before, view) : null;
    if (shift) shiftPoints(painting, shift.dx, shift.dy);
    else {
      paintPoints(painting);
      this.#canvas.style.transform = '';
      this.#paintedAt = performance.now();
    }
    this.#painted = view;
  }

  /** Paints anew at the next `paint`, whatever is there. */
  forget(): void {
    this.#painted = null;
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #stretches(before: LayerView, { scene, palette, camera }: LayerView): boolean {
    const times = camera.scale / before.camera.scale;
    const other = before.scene !== scene || before.palette !== palette;
    if (other || times === 1 || scene.rows.length < MANY) return false;
    if (performance.now() - this.#paintedAt > EVERY_MS) return false;
    const [x, y] = [camera.x - before.camera.x * times, camera.y - before.camera.y * times];
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${times})`;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.forget();
      this.#onSettle();
    }, SETTLE_MS);
    return true;
  }
}

const looksSame = (one: LayerView, other: LayerView): boolean =>
  one.scene.classes === other.scene.classes &&
  one.palette === other.palette &&
  one.density === other.density &&
  one.radius === other.radius;

/** The whole device pixels between two views of one scale; null where there are none such. */
function shiftOf(before: LayerView, { camera, density }: LayerView): { dx: number; dy: number } | null {
  if (before.camera.scale !== camera.scale) return null;
  const [dx, dy] = [(camera.x - before.camera.x) * density, (camera.y - before.camera.y) * density];
  const whole = Math.abs(dx - Math.round(dx)) < 1e-3 && Math.abs(dy - Math.round(dy)) < 1e-3;
  return whole ? { dx: Math.round(dx), dy: Math.round(dy) } : null;
}
