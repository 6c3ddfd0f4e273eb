import type { FigurePoint, MetricFigure, Series } from '../data/figure-data';
import type { FigureOptions } from '../data/figure-options';
import { acrossOf, downOf, type Frame, xDomain } from './frame';
import { type Box, placeLabels } from './place-labels';
import { sideBySide } from './side-by-side';
import { yDomain } from './y-domain';

export interface PlacedPoint {
  point: FigurePoint;
  series: Series;
  x: number;
  /** Of the value, or of the known end of its bounds where there is none. */
  y: number;
}

export interface PlacedLabel extends Box {
  text: string;
  colour: string;
  bold: boolean;
  /** Where what it names ends. */
  from: readonly [x: number, y: number];
}

export interface Layout {
  frame: Frame;
  series: readonly Series[];
  points: readonly PlacedPoint[];
  labels: readonly PlacedLabel[];
}

export interface Size {
  width: number;
  height: number;
  /** One of several small figures: shorter names, fewer ticks. */
  small: boolean;
}

const LETTER = 6.3;
/** More names cover a small figure, and one alone needs none; the legend has them. */
const SMALL_NAMES = { least: 2, most: 4 } as const;
const LINE = 14;
const GAP = 9;

/** Where everything of a figure stands. Pure, so that what is drawn and what is pressed are in one place. */
export function layoutOf(figure: MetricFigure, options: FigureOptions, size: Size): Layout {
  const series = figure.series.filter(({ key }) => !options.hidden.has(key));
  // A small figure draws the baselines and leaves their names to the large one.
  const rules = rulesOf(figure, size.small ? { ...options, baselines: false } : options);
  const wanted = size.small ? 15 : 30;
  const isNamed = !size.small || (series.length >= SMALL_NAMES.least && series.length <= SMALL_NAMES.most);
  const named = [...(isNamed ? series.map(({ name }) => name) : []), ...rules.map(({ text }) => text)];
  const longest = Math.max(0, ...named.map((name) => Math.min(wanted, name.length)));
  const margin = Math.min(size.width * 0.34, longest * LETTER + 2 * GAP);
  const most = Math.max(4, Math.min(wanted, Math.floor((margin - 2 * GAP) / LETTER)));
  const frame: Frame = {
    width: size.width,
    height: size.height,
    left: 52,
    right: size.width - Math.max(16, margin),
    top: size.small ? 12 : 24,
    bottom: size.height - (size.small ? 30 : 40),
    x: xDomain(figure.sizes),
    y: yDomain(figure, series, options),
  };
  const shifts = sideBySide(series);
  const points = series.flatMap((one) =>
    one.points.map((point) => ({
      point,
      series: one,
      x: acrossOf(frame, point.parameters) + (shifts.get(point.model) ?? 0),
      y: downOf(frame, point.value ?? point.bounds?.find((end) => end !== null) ?? frame.y[0]),
    })),
  );
  return { frame, series, points, labels: labelsOf(frame, isNamed ? series : [], points, rules, most) };
}

interface Rule {
  text: string;
  value: number;
}

/** Horizontal lines that are named: chance and the leakage baselines. */
export function rulesOf(figure: MetricFigure, options: FigureOptions): Rule[] {
  const chance = options.chance && figure.chance !== null ? [{ text: 'chance', value: figure.chance }] : [];
  if (!options.baselines) return chance;
  return [
    ...chance,
    ...figure.baselines.map(({ name, accuracy }) => ({ text: shortName(name), value: accuracy })),
  ];
}

/** Without what stands in brackets behind it. */
const shortName = (name: string): string => name.replace(/\s*\([^()]*\)$/u, '');

function labelsOf(
  frame: Frame,
  series: readonly Series[],
  points: readonly PlacedPoint[],
  rules: readonly Rule[],
  most: number,
): PlacedLabel[] {
  const label = (
    text: string,
    from: readonly [number, number],
    colour: string,
    bold: boolean,
  ): PlacedLabel => {
    const short = text.length > most ? `${text.slice(0, most - 1)}…` : text;
    return {
      text: short,
      colour,
      bold,
      from,
      x: from[0] + GAP,
      y: from[1],
      width: short.length * LETTER,
      height: LINE,
    };
  };
  const labels = [
    ...series.flatMap((one) => {
      const last = points.findLast(({ series: own }) => own === one);
      return last ? [label(one.name, [last.x, last.y], one.look.colour, true)] : [];
    }),
    ...rules.map(({ text, value }) => label(text, [frame.right, downOf(frame, value)], 'var(--dim)', false)),
  ];
  const fixed = points.map(({ x, y }) => ({ x: x - 5, y, width: 10, height: 10 }));
  const middles = placeLabels(labels, fixed, [frame.top - LINE / 2, frame.bottom + LINE / 2]);
  return labels.map((one, at) => ({ ...one, y: middles[at] ?? one.y }));
}
