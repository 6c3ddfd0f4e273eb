import { checkSvg } from './check-svg';
import type { ScalingReportFacts } from './facts';
import { type Html, html, NOTHING, safe, section } from './html';

/** The figures as the page draws them. Throws a FormatError for a drawing that is more than one. */
export function figureSection({ figures, run }: Pick<ScalingReportFacts, 'figures' | 'run'>): Html {
  if (figures.length === 0) return section('figures', 'Figures', html`<p>There is nothing to draw yet.</p>`);
  return section(
    'figures',
    'Figures',
    ...figures.map(
      ({ title, words, note, svg }, at) => html`<figure>
<h3>${title}</h3>
<div class="plot" role="img" aria-label="${words}">${safe(checkSvg(svg, title))}</div>
<figcaption><b>Figure ${at + 1}.</b> ${note}${run.practice ? html` <b>Practice data.</b>` : NOTHING}</figcaption>
</figure>
`,
    ),
  );
}
