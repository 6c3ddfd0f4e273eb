import type { PointClass } from '../colouring';
import { colourOf, type Palette } from '../palette';
import { shapePath } from '../shapes';
import { LOOK } from './scene';

/** Every look of every class, painted once, side by side: `class` across, look down. */
export interface Atlas {
  image: HTMLCanvasElement;
  /** Device pixels of one square, an even number. */
  cell: number;
}

const LOOKS = 8;
/** A shape's farthest corner times the largest size of a class, in radii. */
const WIDEST = 1.25 * 1.2;

export interface PointStyle {
  fill: string | null;
  stroke: string;
  /** Of the stroke, in CSS pixels. */
  line: number;
  opacity: number;
}

/** How one look of a class is painted: filled with a rim of the ground, hollow when excluded, with a rim of ink when picked. */
export function pointStyle(pointClass: PointClass, look: number, palette: Palette): PointStyle {
  const colour = colourOf(pointClass.hue, palette);
  const [dim, excluded, picked] = [look & LOOK.dim, look & LOOK.excluded, look & LOOK.picked];
  const presence = excluded ? 0.6 : pointClass.quiet ? 0.55 : 0.92;
  return {
    fill: excluded ? null : colour,
    stroke: picked ? palette.ink : excluded ? colour : palette.bg,
    line: picked ? 1.7 : excluded ? 1.3 : 0.75,
    opacity: (dim ? 0.14 : 1) * (picked ? 1 : presence),
  };
}

/** `radius` in CSS pixels, `density` in device pixels each. */
export function paintAtlas(
  classes: readonly PointClass[],
  palette: Palette,
  radius: number,
  density: number,
): Atlas {
  const cell = Math.ceil((radius * WIDEST + 1) * density) * 2;
  const image = document.createElement('canvas');
  image.width = cell * Math.max(1, classes.length);
  image.height = cell * LOOKS;
  const context = image.getContext('2d');
  if (!context) return { image, cell };
  for (const [column, pointClass] of classes.entries())
    for (let look = 0; look < LOOKS; look++) {
      const [x, y] = [(column + 0.5) * cell, (look + 0.5) * cell];
      const outline = new Path2D(shapePath(pointClass.shape, x, y, radius * pointClass.size * density));
      const { fill, stroke, line, opacity } = pointStyle(pointClass, look, palette);
      context.globalAlpha = opacity;
      context.lineWidth = line * density;
      context.fillStyle = fill ?? 'transparent';
      context.fill(outline);
      context.strokeStyle = stroke;
      context.stroke(outline);
    }
  return { image, cell };
}
