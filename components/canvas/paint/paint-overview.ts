import { at, columnCount, eachInColumn, ROLE, type Size } from '@/lib/loom/layout';
import { NONE } from '@/lib/loom/tree';
import type { Scene } from '../scene';
import type { Palette } from '../use-palette';

const MARGIN = 6;
/** A small tree is not blown up beyond this. */
const MOST = 0.1;

/** How the whole tree maps onto the overview; across and down on their own, as a loom is far wider than high. */
export interface OverviewScale {
  across: number;
  down: number;
  left: number;
  top: number;
}

export function overviewScale({ layout }: Scene, size: Size): OverviewScale {
  const { bounds } = layout;
  const across = Math.min(MOST, (size.width - 2 * MARGIN) / Math.max(1, bounds.x1 - bounds.x0));
  const down = Math.min(MOST, (size.height - 2 * MARGIN) / Math.max(1, bounds.y1 - bounds.y0));
  return { across, down, left: MARGIN, top: MARGIN };
}

/** Paints the whole tree into the overview, at a cost bounded by its pixels. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  scene: Scene,
  scale: OverviewScale,
  palette: Palette,
): void {
  const { layout, spine, open, suggestion } = scene;
  const { bounds } = layout;
  const x = (index: number) => scale.left + at(layout.x, index) * scale.across;
  const y = (index: number) => scale.top + at(layout.y, index) * scale.down;
  const width = Math.max(1, 200 * scale.across);
  const mark = (index: number, height: number) =>
    context.rect(x(index), y(index), width, Math.max(height, at(layout.h, index) * scale.down));
  const filled = (colour: string, draw: () => void) => {
    context.beginPath();
    draw();
    context.fillStyle = colour;
    context.fill();
  };
  const step = Math.max(1, Math.floor(columnCount(layout) / (bounds.x1 * scale.across * 2)));

  filled(palette.edge, () => {
    for (let column = 0; column < columnCount(layout); column += step) {
      eachInColumn(layout, column, bounds.y0, bounds.y1, 1.5 / scale.down, (index) => {
        if (layout.role[index] === ROLE.aside) mark(index, 0.75);
      });
    }
  });
  filled(palette.leaf, () => {
    const last = spine.at(-1);
    if (last !== undefined) context.rect(scale.left, scale.top, x(last) - scale.left + width, 2.5);
  });
  filled(palette.dim, () => {
    for (const index of open) if (index !== suggestion) mark(index, 1);
  });
  if (suggestion !== NONE) filled(palette.sun, () => mark(suggestion, 2.5));
}
