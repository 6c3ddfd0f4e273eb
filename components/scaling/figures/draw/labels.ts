import type { Layout, PlacedLabel } from './layout';
import { type Plot, px } from './plot';

const FAR = 4;

/** Names at the ends of lines; a thin lead to those that had to move. */
export const labels = (plot: Plot, { labels: placed }: Layout) => [
  plot.link(
    placed.filter(({ y, from }) => Math.abs(y - from[1]) > FAR),
    {
      x1: px<PlacedLabel>(({ from }) => from[0] + 2),
      y1: px<PlacedLabel>(({ from }) => from[1]),
      x2: px<PlacedLabel>(({ x }) => x - 2),
      y2: px<PlacedLabel>(({ y }) => y),
      stroke: ({ colour }: PlacedLabel) => colour,
      strokeOpacity: 0.6,
      strokeWidth: 0.75,
    },
  ),
  ...[true, false].map((isBold) =>
    plot.text(
      placed.filter(({ bold }) => bold === isBold),
      {
        x: px<PlacedLabel>(({ x }) => x),
        y: px<PlacedLabel>(({ y }) => y),
        text: 'text',
        textAnchor: 'start',
        fill: ({ colour }: PlacedLabel) => colour,
        stroke: 'var(--panel)',
        strokeWidth: 4,
        fontSize: 11,
        fontWeight: isBold ? 600 : 400,
      },
    ),
  ),
];
