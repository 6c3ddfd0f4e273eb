import { shownMetrics } from '../../scaling/report/metric';
import type { Point, ScalingReport } from '../../scaling/report/report';
import type { RunModel } from '../../scaling/run';
import type { ReportRun, ScalingReportFacts } from './facts';
import { type Column, type Html, html, NOTHING, section, table } from './html';
import { metricName } from './metric-words';
import { boundsOf, countOf, errorOf, intervalOf, metricValue, sizeOf } from './numbers';

const COLUMNS: readonly Column[] = [
  { name: 'model' },
  { name: 'family' },
  { name: 'parameters', number: true },
  {
    name: 'value',
    number: true,
    title: 'Mean over the items of which it is known; none where more are known within bounds alone',
  },
  { name: 'SEM, ddof 1', number: true, title: 'Standard error of the mean, unbiased variance' },
  { name: 'SEM, ddof 0', number: true, title: 'Standard error as plots with NumPy’s default have it' },
  { name: '95 % interval', number: true },
  { name: 'by' },
  { name: 'n', number: true, title: 'Items of which it is known' },
  { name: 'tied', number: true, title: 'Of those: labels exactly equal, each counted 1/k' },
  { name: 'censored', number: true, title: 'Items of which only bounds are known' },
  {
    name: 'bounds over all',
    number: true,
    title: 'Least and most that the mean over all scored items can be',
  },
  { name: 'failed', number: true, title: 'Items that could not be scored' },
  { name: 'method' },
];

const BY = { wilson: 'Wilson', 'cluster-bootstrap': 'cluster bootstrap' } as const;

/** Every point of every figure as a table, a metric each. */
export function pointSection({ run, report }: Pick<ScalingReportFacts, 'run' | 'report'>): Html {
  const shown = shownMetrics(report.task, run.labelSays);
  return section(
    'points',
    'All points',
    chanceLine(report),
    ...report.metrics
      .filter(({ metric }) => shown.includes(metric))
      .map(({ metric, points }) =>
        table(
          metricName(metric, run.labelSays),
          COLUMNS,
          points.map((point) => cellsOf(point, metric, run, report)),
        ),
      ),
  );
}

function cellsOf(
  point: Point,
  metric: ScalingReport['metrics'][number]['metric'],
  run: ReportRun,
  report: ScalingReport,
): (Html | string | null)[] {
  const { value, sem, semNumpy, interval, intervalBy, bounds } = point;
  const model = run.models.find(({ key }) => key === point.model);
  const counted = report.models.find(({ key }) => key === point.model);
  return [
    model?.name ?? point.model,
    model?.familyName ?? null,
    sizeOf(point.parameters),
    value === null ? null : metricValue(value, metric),
    sem === null ? null : errorOf(sem, metric),
    semNumpy === null ? null : errorOf(semNumpy, metric),
    interval && intervalOf(interval, metric),
    intervalBy && BY[intervalBy],
    countOf(point.n),
    countOf(point.ties),
    countOf(point.censored),
    bounds && boundsOf(bounds, metric),
    counted ? countOf(counted.failed) : null,
    methodsOf(model, counted),
  ];
}

/** "echo", or "echo 298, sampled 2" where there are several. */
export function methodsOf(
  model: Pick<RunModel, 'method'> | undefined,
  counted: ScalingReport['models'][number] | undefined,
): Html | string | null {
  const methods = counted?.methods ?? [];
  if (methods.length === 0) return model?.method ?? null;
  return html`${methods.map(({ method, count }, at) => html`${at > 0 ? ', ' : ''}${method} ${countOf(count)}`)}`;
}

function chanceLine({ chance, baselines, items, clusters }: ScalingReport): Html {
  const known = chance
    ? html` A model that knows nothing of the classes has an accuracy of ${metricValue(chance.accuracy, 'accuracy')} and a loss of ${metricValue(chance.loss, 'loss')}.`
    : NOTHING;
  const guesses =
    baselines.length === 0
      ? NOTHING
      : html` Guesses that look at something else than the question are right this often (leakage baselines, over the items of the dataset; what is learnt of them by ten-fold cross-validation, near-duplicates in one fold): ${baselines.map(({ name, accuracy }, at) => html`${at > 0 ? ', ' : ''}${name.charAt(0).toLowerCase()}${name.slice(1)} ${metricValue(accuracy, 'accuracy')}`)}.`;
  return html`<p>${countOf(items)} items in ${countOf(clusters)} groups of near-duplicates, single items included.${known}${guesses}</p>
`;
}
