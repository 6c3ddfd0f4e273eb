import { errorBar } from '../data/error-bar';
import type { Errors } from '../data/figure-options';
import { downOf } from './frame';
import type { Layout } from './layout';
import { type Plot, px } from './plot';

interface Bar {
  x: number;
  /** Pixels from the top. */
  high: number;
  low: number;
  colour: string;
}

const CAP = 4;
const BRACKET = 6;
const ARROW = 5;

/** An interval at each point, cut at the axes. */
export function errorBars(plot: Plot, { frame, points }: Layout, errors: Errors) {
  const bars = points.flatMap(({ point, series, x }): Bar[] => {
    const ends = errorBar(point, errors);
    return ends
      ? [
          {
            x,
            low: within(downOf(frame, ends[0])),
            high: within(downOf(frame, ends[1])),
            colour: series.look.colour,
          },
        ]
      : [];
  });
  function within(y: number): number {
    return Math.min(frame.bottom, Math.max(frame.top, y));
  }
  return [stems(plot, bars, 1.25, 1), caps(plot, bars, CAP, 1.25)];
}

/** What censored items leave open: a wide light bar with square ends; an arrow where it has no end. */
export function bounds(plot: Plot, { frame, points }: Layout) {
  const bars = points.flatMap(({ point, series, x }) => {
    if (!point.bounds) return [];
    const [low, high] = point.bounds;
    return [
      {
        x,
        low: low === null ? frame.bottom : downOf(frame, low),
        high: high === null ? frame.top : downOf(frame, high),
        openBelow: low === null,
        openAbove: high === null,
        colour: series.look.colour,
      },
    ];
  });
  const closed = bars.flatMap(({ openBelow, openAbove, ...bar }) => [
    ...(openBelow ? [] : [{ ...bar, high: bar.low }]),
    ...(openAbove ? [] : [{ ...bar, low: bar.high }]),
  ]);
  return [
    stems(plot, bars, 7, 0.22),
    caps(plot, closed, BRACKET, 1),
    arrows(
      plot,
      bars.filter(({ openAbove }) => openAbove).map((bar) => ({ ...bar, y: bar.high, way: 1 })),
    ),
    arrows(
      plot,
      bars.filter(({ openBelow }) => openBelow).map((bar) => ({ ...bar, y: bar.low, way: -1 })),
    ),
  ];
}

const stems = (plot: Plot, bars: readonly Bar[], strokeWidth: number, strokeOpacity: number) =>
  plot.link(bars, {
    x1: px<Bar>(({ x }) => x),
    x2: px<Bar>(({ x }) => x),
    y1: px<Bar>(({ low }) => low),
    y2: px<Bar>(({ high }) => high),
    stroke: ({ colour }: Bar) => colour,
    strokeWidth,
    strokeOpacity,
  });

const caps = (plot: Plot, bars: readonly Bar[], half: number, strokeWidth: number) =>
  plot.link(
    bars.flatMap((bar) => [
      { ...bar, y: bar.low },
      { ...bar, y: bar.high },
    ]),
    {
      x1: px<Bar>(({ x }) => x - half),
      x2: px<Bar>(({ x }) => x + half),
      y1: px<Bar & { y: number }>(({ y }) => y),
      y2: px<Bar & { y: number }>(({ y }) => y),
      stroke: ({ colour }: Bar) => colour,
      strokeWidth,
    },
  );

interface Arrow {
  x: number;
  y: number;
  /** 1 points up, −1 down. */
  way: number;
  colour: string;
}

const arrows = (plot: Plot, ends: readonly Arrow[]) =>
  [-1, 1].map((side) =>
    plot.link(ends, {
      x1: px<Arrow>(({ x }) => x),
      x2: px<Arrow>(({ x }) => x + side * ARROW),
      y1: px<Arrow>(({ y }) => y),
      y2: px<Arrow>(({ y, way }) => y + way * ARROW),
      stroke: ({ colour }: Arrow) => colour,
      strokeWidth: 1.5,
    }),
  );
