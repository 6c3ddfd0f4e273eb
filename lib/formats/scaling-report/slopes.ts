import type { ScalingReportFacts } from './facts';
import { type Column, type Html, html, section, table } from './html';
import { metricName } from './metric-words';
import { changeInterval, changeOf, countOf } from './numbers';

const COLUMNS: readonly Column[] = [
  { name: 'metric' },
  { name: 'per tenfold parameters', number: true },
  {
    name: '95 % interval',
    number: true,
    title: 'By bootstrap over clusters of near-duplicates; none where the models differ in too few',
  },
  { name: 'models', number: true },
  { name: 'items', number: true },
];

/** How each metric changes with size, a family each. */
export function slopeSection({ run, report }: Pick<ScalingReportFacts, 'run' | 'report'>): Html {
  const families = report.families.filter(({ slopes }) => slopes.length > 0);
  if (families.length === 0)
    return section('slopes', 'Slopes', html`<p>No family has two sizes with scores: there is no slope.</p>`);
  return section(
    'slopes',
    'Slopes',
    ...families.map(({ name, kind, slopes }) =>
      table(
        `${name} (${kind})`,
        COLUMNS,
        slopes.map(({ metric, perDecade, interval, models, items }) => [
          metricName(metric, run.labelSays),
          changeOf(perDecade, metric),
          interval && changeInterval(interval, metric),
          countOf(models),
          countOf(items),
        ]),
      ),
    ),
  );
}
