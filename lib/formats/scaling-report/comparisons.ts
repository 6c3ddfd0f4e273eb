import type { ReportComparison, ScalingReportFacts } from './facts';
import { type Column, type Html, html, section, table } from './html';
import { chanceOf, changeInterval, changeOf, countOf, metricValue } from './numbers';

const COLUMNS: readonly Column[] = [
  { name: 'first' },
  { name: 'second' },
  { name: 'items', number: true, title: 'Items that both scored' },
  { name: 'accuracy, first less second', number: true },
  { name: '95 % interval', number: true, title: 'Paired bootstrap over clusters of near-duplicates' },
  { name: 'only first right', number: true },
  { name: 'only second right', number: true },
  { name: 'p (McNemar)', number: true, title: 'Exact and two-sided; takes items as independent' },
  { name: 'agreement', number: true, title: 'Share on which both are right or both wrong' },
];

/** Models against each other over the items that both scored. */
export function comparisonSection({
  run,
  report,
  comparisons,
}: Pick<ScalingReportFacts, 'run' | 'report' | 'comparisons'>): Html {
  const same = (a: { first: string; second: string }) => (b: { first: string; second: string }) =>
    (a.first === b.first && a.second === b.second) || (a.first === b.second && a.second === b.first);
  const others = report.agreements
    .filter((one) => !comparisons.some(same(one)))
    .map((one): ReportComparison => ({ ...one, difference: null, interval: null }));
  const all = [...comparisons, ...others];
  if (all.length === 0)
    return section('comparisons', 'Models compared', html`<p>There are no two models to compare.</p>`);
  const nameOf = (key: string) => run.models.find((model) => model.key === key)?.name ?? key;
  return section(
    'comparisons',
    'Models compared',
    table(
      'Pairs of models',
      COLUMNS,
      all.map((one) => [
        nameOf(one.first),
        nameOf(one.second),
        countOf(one.items),
        one.difference === null ? null : changeOf(one.difference, 'accuracy'),
        one.interval && changeInterval(one.interval, 'accuracy'),
        countOf(one.onlyFirst),
        countOf(one.onlySecond),
        one.p === null ? null : chanceOf(one.p),
        one.agreement === null ? null : metricValue(one.agreement, 'accuracy'),
      ]),
    ),
    html`<p class="note">Differences are of the largest and the smallest model of each family; a dash stands for one that was not asked for. p values are not corrected for the number of pairs.</p>
`,
  );
}
