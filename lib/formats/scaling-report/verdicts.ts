import type { ScalingReportFacts } from './facts';
import { datum, type Html, html, section } from './html';
import { metricName } from './metric-words';

const DIRECTION = { inverse: 'scales inversely', usual: 'scales as usual' } as const;

/** What the run says of each family, in words. */
export function verdictSection({ run, report }: Pick<ScalingReportFacts, 'run' | 'report'>): Html {
  if (report.families.length === 0)
    return section('verdicts', 'Findings', html`<p>No model has scores yet.</p>`);
  return section(
    'verdicts',
    'Findings',
    ...report.families.map(
      ({
        name,
        kind,
        models,
        verdict,
      }) => html`<article class="verdict"><h3>${name} <small>${kind}, ${datum(models.length, `${models.length} ${models.length === 1 ? 'model' : 'models'}`)}${verdict.direction ? html` · ${DIRECTION[verdict.direction]}` : null}</small></h3>
<p>${verdict.sentence} <small>By the slope of: ${metricName(verdict.metric, run.labelSays)}.</small></p></article>
`,
    ),
  );
}
