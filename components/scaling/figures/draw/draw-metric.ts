import type { DrawChart } from '../../../ui/chart/chart';
import type { MetricFigure } from '../data/figure-data';
import type { FigureOptions } from '../data/figure-options';
import { sizeText, tickText } from '../data/number-words';
import { annotations } from './annotations';
import { bounds, errorBars } from './bars';
import { acrossOf, xTicks, yTicks } from './frame';
import { labels } from './labels';
import { type Layout, layoutOf } from './layout';
import { families, fits, rules } from './lines';
import { type Plot as Library, px } from './plot';
import { pointMarks } from './point-marks';
import { watermark } from './watermark';

const TICK_WIDTH = 44;

/** Draws one metric against size. Text and lines are in the page’s variables, so that a figure fits either theme. */
export const drawMetric =
  (figure: MetricFigure, options: FigureOptions, height: number, small = false): DrawChart =>
  (Plot, width) => {
    const layout = layoutOf(figure, options, { width, height, small });
    const { frame } = layout;
    return Plot.plot({
      width,
      height,
      marginLeft: frame.left,
      marginRight: width - frame.right,
      marginTop: frame.top,
      marginBottom: height - frame.bottom,
      x: { type: 'log', domain: [...frame.x], range: [frame.left, frame.right], axis: null },
      y: { domain: [...frame.y], range: [frame.bottom, frame.top], axis: null },
      marks: [
        figure.practice ? watermark(Plot, frame) : null,
        axes(Plot, figure, layout, small),
        rules(Plot, figure, options, layout),
        options.slope ? fits(Plot, layout) : null,
        families(Plot, layout),
        bounds(Plot, layout),
        errorBars(Plot, layout, options.errors),
        pointMarks(Plot, layout, small ? 4 : 5.5),
        small ? null : annotations(Plot, layout),
        labels(Plot, layout),
      ],
    });
  };

function axes(Plot: Library, figure: MetricFigure, { frame }: Layout, small: boolean) {
  const across = xTicks(frame.x, Math.max(2, Math.floor((frame.right - frame.left) / TICK_WIDTH)));
  const up = yTicks(frame.y, small ? 4 : 6);
  const { unit, axis } = figure.words;
  return [
    Plot.gridY(up, { stroke: 'var(--line)', strokeOpacity: 1 }),
    Plot.gridX(across, { stroke: 'var(--line)', strokeOpacity: 0.7 }),
    Plot.axisY(up, {
      tickFormat: (value: number) => tickText(value, unit),
      tickSize: 0,
      label: small ? null : axis,
      labelArrow: 'none',
      labelAnchor: 'top',
    }),
    Plot.link(across, {
      x1: px<number>((size) => acrossOf(frame, size)),
      x2: px<number>((size) => acrossOf(frame, size)),
      y1: px<number>(() => frame.bottom),
      y2: px<number>(() => frame.bottom + 4),
      stroke: 'var(--edge)',
    }),
    Plot.text(across, {
      x: px<number>((size) => acrossOf(frame, size)),
      y: px<number>(() => frame.bottom + 14),
      text: sizeText,
    }),
    small
      ? null
      : Plot.text(['parameters'], {
          x: px<string>(() => frame.right),
          y: px<string>(() => frame.bottom + 32),
          textAnchor: 'end',
        }),
    Plot.ruleY([frame.y[0]], { stroke: 'var(--edge)' }),
    frame.y[0] < 0 && frame.y[1] > 0 ? Plot.ruleY([0], { stroke: 'var(--edge)' }) : null,
  ];
}
