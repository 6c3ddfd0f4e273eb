/** Marks that differ without colour, in the order they are given out. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'plus', 'wedge', 'cross'] as const;
export type Shape = (typeof SHAPES)[number];

/** Corners about the middle, for a circle of radius 1 of the same weight to the eye. */
const CORNERS: Record<Exclude<Shape, 'circle'>, readonly number[]> = {
  square: [-0.86, -0.86, 0.86, -0.86, 0.86, 0.86, -0.86, 0.86],
  triangle: [0, -1.2, 1.08, 0.78, -1.08, 0.78],
  wedge: [0, 1.2, 1.08, -0.78, -1.08, -0.78],
  diamond: [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0],
  plus: [
    -0.4, -1.2, 0.4, -1.2, 0.4, -0.4, 1.2, -0.4, 1.2, 0.4, 0.4, 0.4, 0.4, 1.2, -0.4, 1.2, -0.4, 0.4, -1.2,
    0.4, -1.2, -0.4, -0.4, -0.4,
  ],
  cross: [
    0, -0.55, 0.6, -1.15, 1.15, -0.6, 0.55, 0, 1.15, 0.6, 0.6, 1.15, 0, 0.55, -0.6, 1.15, -1.15, 0.6, -0.55,
    0, -1.15, -0.6, -0.6, -1.15,
  ],
};

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** The outline as SVG path data; canvas takes it too, as a Path2D. */
export function shapePath(shape: Shape, x: number, y: number, radius: number): string {
  if (shape === 'circle') {
    const r = number(radius);
    return `M${number(x - radius)} ${number(y)}a${r} ${r} 0 1 0 ${number(2 * radius)} 0a${r} ${r} 0 1 0 ${number(-2 * radius)} 0Z`;
  }
  const corners = CORNERS[shape];
  const pairs = Array.from(
    { length: corners.length / 2 },
    (_, i) =>
      `${number(x + (corners[i * 2] ?? 0) * radius)} ${number(y + (corners[i * 2 + 1] ?? 0) * radius)}`,
  );
  return `M${pairs.join('L')}Z`;
}
