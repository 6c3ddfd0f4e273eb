import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { csvRow } from '@/lib/formats/csv-row';
import { escapeFormula } from '@/lib/formats/spreadsheet/escape-formula';
import type { MetricFigure } from '../data/figure-data';

const COLUMNS = [
  'run',
  'dataset_hash',
  'practice',
  'metric',
  'family',
  'kind',
  'model',
  'parameters',
  'value',
  'sem_ddof_1',
  'sem_ddof_0',
  'interval_low',
  'interval_high',
  'interval_by',
  'n',
  'tied',
  'items',
  'scored',
  'failed',
  'censored',
  'bound_low',
  'bound_high',
  'methods',
];

type Told = Pick<ScalingRunView, 'title' | 'datasetHash' | 'practice'>;

/** The numbers of a figure unrounded, a row a model; what is not known is an empty cell. */
export function figureCsv(run: Told, figure: MetricFigure): string {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  const rows = figure.series.flatMap(({ points }) =>
    points.map((point) => [
      escapeFormula(run.title),
      run.datasetHash ?? '',
      String(run.practice),
      figure.metric,
      escapeFormula(point.familyName),
      point.kind,
      escapeFormula(point.name),
      number(point.parameters),
      number(point.value),
      number(point.sem),
      number(point.semNumpy),
      number(point.interval?.[0]),
      number(point.interval?.[1]),
      point.intervalBy ?? '',
      number(point.n),
      number(point.ties),
      number(point.items),
      number(point.scored),
      number(point.failed),
      number(point.censored),
      number(point.bounds?.[0]),
      number(point.bounds?.[1]),
      point.methods.map(({ method, count }) => `${method}:${count}`).join(' '),
    ]),
  );
  return [COLUMNS, ...rows].map(csvRow).join('');
}
