import { pointsInside } from '@/lib/dataset/map/lasso';
import { type Direction, nextPoint } from '@/lib/dataset/map/next-point';
import { boxOf, nearestPoint } from '@/lib/dataset/map/point-grid';
import type { Palette } from '../palette';
import { bringing, type Camera, fitted, panned, type Size, toPlane, toScreen, zoomed } from './camera';
import { type Marks, paintMarks } from './paint-marks';
import { PointLayer } from './point-layer';
import type { Scene } from './scene';

const MARGIN = 36;
/** How far from a point the pointer may be, in pixels. */
const REACH = 9;

export const radiusFor = (points: number): number => (points > 4000 ? 2.6 : points > 800 ? 3.4 : 4.4);

/**
 * The two canvases of the map: points below; ring, names and lasso above. Holds how the plane is seen and paints at most once
 * a frame, and only the canvas that changed.
 */
export class Stage {
  readonly #below: PointLayer;
  readonly #above: HTMLCanvasElement;
  #scene: Scene | null = null;
  #palette: Palette | null = null;
  #camera: Camera = { x: 0, y: 0, scale: 1 };
  #size: Size = { width: 0, height: 0 };
  #density = 1;
  #fit = 1;
  #moved = false;
  #marks: Marks = { at: -1, lasso: [], names: [] };
  #frame = 0;
  #stale = { points: false, marks: false };

  constructor(below: HTMLCanvasElement, above: HTMLCanvasElement) {
    this.#below = new PointLayer(below, () => this.#repaint('points'));
    this.#above = above;
  }

  /** `refit`: the points stand elsewhere now, so show all of them. Otherwise the view stays once it was moved. */
  show(scene: Scene, palette: Palette, refit: boolean): void {
    this.#scene = scene;
    this.#palette = palette;
    if (this.#marks.at >= scene.rows.length) this.#marks = { ...this.#marks, at: -1 };
    if (refit || !this.#moved) this.fit();
    this.#repaint('points', 'marks');
  }

  resize(width: number, height: number, density: number): void {
    this.#size = { width, height };
    this.#density = density;
    this.#below.resize(Math.round(width * density), Math.round(height * density));
    this.#above.width = Math.round(width * density);
    this.#above.height = Math.round(height * density);
    if (!this.#moved) this.fit();
    this.#stale = { points: true, marks: true };
    this.#paint();
  }

  fit(): void {
    const box = this.#scene && boxOf(this.#scene.points);
    if (!box || this.#size.width === 0) return;
    this.#camera = fitted(box, this.#size, MARGIN);
    this.#fit = this.#camera.scale;
    this.#moved = false;
    this.#repaint('points', 'marks');
  }

  pan(dx: number, dy: number): void {
    const whole = (pixels: number) => Math.round(pixels * this.#density) / this.#density;
    this.#look(panned(this.#camera, whole(dx), whole(dy)));
  }

  /** About a place on screen; about the middle without one. */
  zoom(factor: number, at = { x: this.#size.width / 2, y: this.#size.height / 2 }): void {
    this.#look(zoomed(this.#camera, factor, at, this.#fit));
  }

  /** The point at a place on screen, -1 where there is none. */
  pointAt(x: number, y: number): number {
    if (!this.#scene) return -1;
    const on = toPlane(this.#camera, x, y);
    return nearestPoint(this.#scene.grid, on.x, on.y, REACH / this.#camera.scale);
  }

  /** Where an arrow key goes; from nowhere, to what is nearest to the middle of the view. Brings it into view. */
  step(direction: Direction): number {
    if (!this.#scene || this.#scene.rows.length === 0) return -1;
    const from = this.#marks.at;
    const next = from < 0 ? this.#middlemost(this.#scene) : nextPoint(this.#scene.points, from, direction);
    if (next < 0) return from;
    this.mark(next);
    const { width, height } = this.#size;
    const camera = bringing(this.#camera, this.screenOf(next), this.#size, Math.min(width, height) / 6);
    if (camera.x !== this.#camera.x || camera.y !== this.#camera.y) this.#look(camera);
    return next;
  }

  screenOf(point: number): { x: number; y: number } {
    const points = this.#scene?.points ?? [];
    return toScreen(this.#camera, points[point * 2] ?? 0, points[point * 2 + 1] ?? 0);
  }

  mark(at: number): void {
    if (at === this.#marks.at) return;
    this.#marks = { ...this.#marks, at };
    this.#repaint('marks');
  }

  name(names: Marks['names']): void {
    this.#marks = { ...this.#marks, names };
    this.#repaint('marks');
  }

  lasso(line: readonly number[]): void {
    this.#marks = { ...this.#marks, lasso: line };
    this.#repaint('marks');
  }

  /** The points inside a line of places on screen. */
  inside(line: readonly number[]): number[] {
    if (!this.#scene) return [];
    const plane: number[] = [];
    for (let i = 0; i + 1 < line.length; i += 2) {
      const { x, y } = toPlane(this.#camera, line[i] ?? 0, line[i + 1] ?? 0);
      plane.push(x, y);
    }
    return pointsInside(this.#scene.grid, plane);
  }

  get radius(): number {
    return radiusFor(this.#scene?.rows.length ?? 0);
  }

  end(): void {
    this.#below.end();
    cancelAnimationFrame(this.#frame);
  }

  #middlemost({ grid }: Scene): number {
    const { x, y } = toPlane(this.#camera, this.#size.width / 2, this.#size.height / 2);
    for (let reach = 0.05; reach < 100; reach *= 2) {
      const found = nearestPoint(grid, x, y, reach);
      if (found >= 0) return found;
    }
    return 0;
  }

  #look(camera: Camera): void {
    this.#camera = camera;
    this.#moved = true;
    this.#repaint('points', 'marks');
  }

  #repaint(...what: ('points' | 'marks')[]): void {
    for (const one of what) this.#stale[one] = true;
    this.#frame ||= requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const above = this.#above.getContext('2d');
    if (!above || !this.#scene || !this.#palette || this.#size.width === 0) return;
    const [scene, palette, camera, density] = [this.#scene, this.#palette, this.#camera, this.#density];
    if (this.#stale.points) this.#below.paint({ scene, palette, camera, density, radius: this.radius });
    above.setTransform(density, 0, 0, density, 0, 0);
    paintMarks(above, scene, this.#marks, camera, this.#size, palette, this.radius);
    this.#stale = { points: false, marks: false };
  }
}
