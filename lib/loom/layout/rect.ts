export interface Rect {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const grownBy = (rect: Rect, dx: number, dy: number): Rect => ({
  x0: rect.x0 - dx,
  y0: rect.y0 - dy,
  x1: rect.x1 + dx,
  y1: rect.y1 + dy,
});

export const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1;

export const meet = (a: Rect, b: Rect): boolean =>
  a.x0 <= b.x1 && a.x1 >= b.x0 && a.y0 <= b.y1 && a.y1 >= b.y0;

export const union = (a: Rect, b: Rect): Rect => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});
