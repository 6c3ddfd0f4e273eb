import type { Fit, MetricFigure } from '../data/figure-data';
import type { FigureOptions } from '../data/figure-options';
import { acrossOf, downOf, type Frame } from './frame';
import type { Layout, PlacedPoint } from './layout';
import { type Plot, px } from './plot';

/** Instruction-tuned families have dashed lines. */
export const DASH = { base: '', 'instruction-tuned': '9 4' } as const;
const CHANCE_DASH = '1.5 3.5';
const BASELINE_DASH = '5 4';

/** A line through the points of each family; where only bounds are known it is not drawn. */
export const families = (plot: Plot, { series, points }: Layout) =>
  series.map(({ key, kind, look }) =>
    plot.line(
      points.filter(({ point }) => point.family === key && point.value !== null),
      {
        x: px<PlacedPoint>(({ x }) => x),
        y: px<PlacedPoint>(({ y }) => y),
        stroke: look.colour,
        strokeWidth: 1.75,
        strokeDasharray: DASH[kind],
      },
    ),
  );

/** The fitted lines. */
export const fits = (plot: Plot, { frame, series }: Layout) =>
  series.flatMap(({ fit, look }) =>
    fit
      ? [
          plot.line(within(frame, fit), {
            x: px<readonly [number, number]>(([parameters]) => acrossOf(frame, parameters)),
            y: px<readonly [number, number]>(([, value]) => downOf(frame, value)),
            stroke: look.colour,
            strokeWidth: 5,
            strokeOpacity: 0.35,
            strokeLinecap: 'round',
          }),
        ]
      : [],
  );

/** The part of a fitted line that is between the ends of the axis: beyond them it says what cannot be. */
export function within({ y: [least, most] }: Frame, { from, to, perDecade }: Fit): Fit['from'][] {
  const at = (value: number) => [from[0] * 10 ** ((value - from[1]) / perDecade), value] as const;
  const cut = (end: Fit['from']) => (end[1] > most ? at(most) : end[1] < least ? at(least) : end);
  const isOut = Math.max(from[1], to[1]) < least || Math.min(from[1], to[1]) > most;
  return isOut ? [] : [cut(from), cut(to)];
}

/** Chance is dotted, leakage baselines are dashed. */
export const rules = (plot: Plot, figure: MetricFigure, options: FigureOptions, { frame }: Layout) => {
  const inside = (value: number) => value >= frame.y[0] && value <= frame.y[1];
  const line = (values: readonly number[], strokeDasharray: string) =>
    plot.ruleY(values.filter(inside), { stroke: 'var(--dim)', strokeWidth: 1.25, strokeDasharray });
  return [
    options.chance && figure.chance !== null ? line([figure.chance], CHANCE_DASH) : null,
    options.baselines
      ? line(
          figure.baselines.map(({ accuracy }) => accuracy),
          BASELINE_DASH,
        )
      : null,
  ];
};
