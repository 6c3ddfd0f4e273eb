import type { Frame } from './frame';
import { type Plot, px } from './plot';

export const PRACTICE = 'practice data';

/** Across the figure, so that no cut of it passes for a finding. */
export const watermark = (plot: Plot, { left, right, top, bottom }: Frame) =>
  plot.text([PRACTICE], {
    x: px<string>(() => (left + right) / 2),
    y: px<string>(() => (top + bottom) / 2),
    fill: 'var(--ink)',
    fillOpacity: 0.1,
    fontSize: Math.min((right - left) / 8, (bottom - top) / 3.2),
    fontWeight: 700,
    rotate: -14,
  });
