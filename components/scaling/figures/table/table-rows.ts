import type { FigurePoint, MetricFigure, Series } from '../data/figure-data';
import { boundsText, count, errorText, rangeText, sizeText, valueText } from '../data/number-words';
import { BY_WORDS, methodsText } from '../data/point-facts';

export interface ModelRow {
  point: FigurePoint;
  /** In the order of `HEAD`. */
  cells: readonly string[];
}

/** Columns after the model’s name; its family stands over its rows. */
export const HEAD = [
  'Parameters',
  'Value',
  '± SEM',
  '95\u00a0% interval',
  'n',
  'Scored',
  'Censored',
  'Bounds over all',
  'Failed',
  'Method',
] as const;
/** Of those: numbers, set to the right. */
export const NUMBERS: ReadonlySet<string> = new Set([
  'Parameters',
  'Value',
  '± SEM',
  'n',
  'Scored',
  'Censored',
  'Failed',
]);

const NONE = '–';

export interface FamilyRows {
  series: Series;
  rows: readonly ModelRow[];
}

/** The columns that say something: bounds only where some model has them. */
export const columnsOf = (families: readonly FamilyRows[]): string[] =>
  HEAD.filter(
    (name) =>
      name !== 'Bounds over all' || families.some(({ rows }) => rows.some(({ point }) => point.bounds)),
  );

/** How the intervals were found, where all were found in one way; null where rows differ, and say it themselves. */
export function intervalsBy(families: readonly FamilyRows[]): FigurePoint['intervalBy'] {
  const ways = new Set(families.flatMap(({ rows }) => rows.flatMap(({ point }) => point.intervalBy ?? [])));
  const [only] = ways;
  return ways.size === 1 && only ? only : null;
}

/** The families in sight, each with a row a model, by size. */
export const familyRows = (figure: MetricFigure, hidden: ReadonlySet<string>): FamilyRows[] =>
  figure.series
    .filter(({ key, points }) => !hidden.has(key) && points.length > 0)
    .map((series) => ({
      series,
      rows: series.points.map((point) => ({ point, cells: cellsOf(point, figure) })),
    }));

function cellsOf(point: FigurePoint, { words: { unit } }: MetricFigure): string[] {
  const { value, sem, interval, intervalBy, bounds } = point;
  return [
    sizeText(point.parameters),
    value === null ? NONE : valueText(value, unit),
    sem === null ? NONE : errorText(sem, unit),
    interval ? `${rangeText(interval, unit)}${intervalBy ? `, ${BY_WORDS[intervalBy]}` : ''}` : NONE,
    count(point.n),
    point.scored === point.items ? count(point.scored) : `${count(point.scored)} of ${count(point.items)}`,
    count(point.censored),
    bounds ? boundsText(bounds, unit) : NONE,
    count(point.failed),
    methodsText(point.methods) || NONE,
  ];
}
