import { comparisonSection } from './comparisons';
import type { ScalingReportFacts } from './facts';
import { figureSection } from './figures';
import { escapeHtml, type Html, html, NOTHING, safe, section } from './html';
import { markdownHtml } from './markdown-html';
import { methodSection } from './methods';
import { modelSection } from './models';
import { noteSection, notesOf } from './notes';
import { pointSection } from './points';
import { slopeSection } from './slopes';
import { styleCss } from './style';
import { verdictSection } from './verdicts';

/** Nothing runs in the page and nothing is fetched, whatever it holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report of a scaling run as one HTML file that needs nothing else: figures, every number with its error and interval, methods with
 * their sources, hashes, the dataset card. Throws a FormatError for a figure that is more than a drawing.
 */
export function scalingReportHtml(facts: ScalingReportFacts): string {
  const { run, dataset } = facts;
  const page = html`<main>
${head(facts)}${verdictSection(facts)}${figureSection(facts)}${pointSection(facts)}${slopeSection(facts)}${comparisonSection(facts)}${modelSection(facts)}${methodSection(facts)}${noteSection(facts)}${section(
  'card',
  'Dataset card',
  dataset
    ? html`<div class="card">${markdownHtml(dataset.card)}</div>`
    : html`<p>There is none: the results name no dataset.</p>`,
)}</main>
${run.practice ? html`<div class="watermark" aria-hidden="true">practice data</div>` : NOTHING}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(`Espalier ${facts.version}`)}">
<title>${escapeHtml(`${run.title}: scaling report`)}</title>
<style>${safe(styleCss()).html}</style>
</head>
<body>
${page.html}
</body>
</html>
`;
}

function head({ run, report, dataset, madeAt, version }: ScalingReportFacts): Html {
  const notes = notesOf(run, report.models);
  return html`<header>
<h1>${run.title}</h1>
<p class="meta">Scaling report${dataset ? html` of the dataset “${dataset.title}”` : NOTHING}, made ${new Date(madeAt).toISOString().slice(0, 16).replace('T', ' ')} UTC by Espalier ${version}.</p>
<p class="meta">Run <code>${run.id}</code>${run.datasetHash === null ? NOTHING : html`, dataset <code>${run.datasetHash}</code>`}.</p>
${
  notes.length === 0
    ? NOTHING
    : html`<div class="warning">${notes.map((note) => html`<p>${note}</p>`)}</div>
`
}</header>
`;
}
