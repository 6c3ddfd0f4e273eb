import type { ScalingReport } from '../../scaling/report/report';
import { quotedCsvRow } from '../csv-row';
import { escapeFormula } from '../spreadsheet/escape-formula';
import type { ReportRun } from './facts';
import { metricName } from './metric-words';

/** Excel takes a CSV for UTF-8 only with it. */
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS = [
  'family',
  'kind',
  'model',
  'parameters',
  'metric',
  'metric_name',
  'value',
  'sem_ddof_1',
  'sem_ddof_0',
  'interval_95_low',
  'interval_95_high',
  'interval_by',
  'n',
  'tied',
  'censored',
  'bound_low',
  'bound_high',
  'scored',
  'failed',
  'methods',
  'data',
  'dataset_hash',
  'run',
] as const;

/** Every point of a run as a table for spreadsheets, numbers in full. Texts are escaped against formulas: see `escapeFormula`. */
export function scalingTableCsv(run: ReportRun, report: ScalingReport): string {
  const data = run.practice ? 'practice data' : run.imported ? 'imported' : 'scored';
  const lines = report.metrics.flatMap(({ metric, points }) =>
    points.map((point) => {
      const model = run.models.find(({ key }) => key === point.model);
      const counted = report.models.find(({ key }) => key === point.model);
      return [
        model?.familyName ?? '',
        model?.kind ?? '',
        model?.name ?? point.model,
        point.parameters,
        metric,
        metricName(metric, run.labelSays),
        point.value,
        point.sem,
        point.semNumpy,
        point.interval?.[0] ?? null,
        point.interval?.[1] ?? null,
        point.intervalBy ?? '',
        point.n,
        point.ties,
        point.censored,
        point.bounds?.[0] ?? null,
        point.bounds?.[1] ?? null,
        counted?.scored ?? null,
        counted?.failed ?? null,
        (counted?.methods ?? []).map(({ method, count }) => `${method} ${count}`).join('; '),
        data,
        run.datasetHash ?? '',
        run.id,
      ];
    }),
  );
  return BYTE_ORDER_MARK + [COLUMNS, ...lines].map((cells) => quotedCsvRow(cells.map(cellOf))).join('');
}

/** Only texts can be formulas: a negative number stays a number. */
const cellOf = (cell: string | number | null): string =>
  typeof cell === 'string' ? escapeFormula(cell) : cell === null ? '' : String(cell);
