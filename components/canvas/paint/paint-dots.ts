import type { Frame } from './frame';

const SPACING = 24;

/** The dotted ground, moving with the view; left out from afar. */
export function paintDots({ context, view, rect, palette }: Frame): void {
  if (view.zoom < 0.6) return;
  context.fillStyle = palette.line;
  context.beginPath();
  const size = 1.6;
  for (let x = Math.ceil(rect.x0 / SPACING) * SPACING; x < rect.x1; x += SPACING) {
    for (let y = Math.ceil(rect.y0 / SPACING) * SPACING; y < rect.y1; y += SPACING) {
      context.rect(x, y, size, size);
    }
  }
  context.fill();
}
