import type { Rect } from './rect';

/** How the canvas is seen: screen = canvas × zoom + (x, y). */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The part of the canvas that is on screen. */
export const seen = (view: View, size: Size): Rect => ({
  x0: -view.x / view.zoom,
  y0: -view.y / view.zoom,
  x1: (size.width - view.x) / view.zoom,
  y1: (size.height - view.y) / view.zoom,
});

/** The view that centres a point. */
export const centredOn = (x: number, y: number, zoom: number, size: Size): View => ({
  x: size.width / 2 - x * zoom,
  y: size.height / 2 - y * zoom,
  zoom,
});

/** The view that shows all of a rectangle with a margin in screen pixels, magnified to `maxZoom` at most. */
export function fitted(rect: Rect, size: Size, margin: number, maxZoom: number): View {
  const across = Math.max(1, size.width - 2 * margin) / Math.max(1, rect.x1 - rect.x0);
  const down = Math.max(1, size.height - 2 * margin) / Math.max(1, rect.y1 - rect.y0);
  const zoom = Math.min(maxZoom, across, down);
  return centredOn((rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2, zoom, size);
}

/** The zoomed view that keeps a screen point where it is. */
export function zoomedAt(view: View, factor: number, x: number, y: number): View {
  return { x: x - (x - view.x) * factor, y: y - (y - view.y) * factor, zoom: view.zoom * factor };
}

/**
 * The least pan that shows a rectangle, `margin` screen pixels from the edges; the same view when it shows it already.
 * A rectangle too large to fit shows its left and top.
 */
export function pannedTo(view: View, rect: Rect, size: Size, margin: Rect): View {
  const along = (offset: number, low: number, high: number, from: number, to: number): number => {
    const start = low * view.zoom + offset;
    const end = high * view.zoom + offset;
    if (start < from) return offset + from - start;
    if (end > to) return offset - Math.min(end - to, start - from);
    return offset;
  };
  return {
    x: along(view.x, rect.x0, rect.x1, margin.x0, size.width - margin.x1),
    y: along(view.y, rect.y0, rect.y1, margin.y0, size.height - margin.y1),
    zoom: view.zoom,
  };
}
