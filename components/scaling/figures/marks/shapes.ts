/** Marks that differ without colour, by place in the palette. */
export const SHAPES = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'wedge',
  'plus',
  'hexagon',
  'cross',
  'pentagon',
  'star',
  'bow-tie',
  'hourglass',
] as const;
export type Shape = (typeof SHAPES)[number];

type Corner = readonly [x: number, y: number];

const ring = (corners: number, radius: number, inner = radius): Corner[] =>
  Array.from({ length: corners }, (_, at) => {
    const angle = (at / corners) * 2 * Math.PI - Math.PI / 2;
    const r = at % 2 === 0 ? radius : inner;
    return [r * Math.cos(angle), r * Math.sin(angle)];
  });
const mirrored = (corners: readonly Corner[]): Corner[] => corners.map(([x, y]) => [y, x]);

const BOW_TIE: readonly Corner[] = [
  [-1.1, -0.95],
  [0, -0.3],
  [1.1, -0.95],
  [1.1, 0.95],
  [0, 0.3],
  [-1.1, 0.95],
];

/** Corners about the middle, of the same weight to the eye as a circle of radius 1. */
const CORNERS: Record<Shape, readonly Corner[]> = {
  circle: ring(32, 1),
  square: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  triangle: [
    [0, -1.2],
    [1.1, 0.8],
    [-1.1, 0.8],
  ],
  wedge: [
    [0, 1.2],
    [1.1, -0.8],
    [-1.1, -0.8],
  ],
  diamond: [
    [0, -1.3],
    [1.15, 0],
    [0, 1.3],
    [-1.15, 0],
  ],
  plus: [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
  cross: [
    [0, -0.55],
    [0.6, -1.15],
    [1.15, -0.6],
    [0.55, 0],
    [1.15, 0.6],
    [0.6, 1.15],
    [0, 0.55],
    [-0.6, 1.15],
    [-1.15, 0.6],
    [-0.55, 0],
    [-1.15, -0.6],
    [-0.6, -1.15],
  ],
  hexagon: mirrored(ring(6, 1.12)),
  pentagon: ring(5, 1.15),
  star: ring(10, 1.4, 0.62),
  'bow-tie': BOW_TIE,
  hourglass: mirrored(BOW_TIE),
};

/** What is left of an outline on the left of the middle. */
function leftHalf(corners: readonly Corner[]): Corner[] {
  return corners.flatMap((to, at): Corner[] => {
    const from = corners.at(at - 1) as Corner;
    const inside = to[0] <= 0;
    if (inside === from[0] <= 0) return inside ? [to] : [];
    const along = from[0] / (from[0] - to[0]);
    const edge: Corner = [0, from[1] + along * (to[1] - from[1])];
    return inside ? [edge, to] : [edge];
  });
}

/** Outline of a mark about the middle, in pixels; `half` gives its left half. */
export const outlineOf = (shape: Shape, radius: number, half = false): readonly Corner[] =>
  (half ? leftHalf(CORNERS[shape]) : CORNERS[shape]).map(([x, y]) => [x * radius, y * radius]);

/** The same as SVG path data. */
export const pathOf = (shape: Shape, radius: number, half = false): string => {
  const pairs = outlineOf(shape, radius, half).map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`);
  return `M${pairs.join('L')}Z`;
};
