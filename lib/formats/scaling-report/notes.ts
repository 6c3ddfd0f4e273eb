import type { LabelSays } from '../../loom/item-format';
import type { ReportRun, ScalingReportFacts } from './facts';
import { type Html, html, list, section } from './html';
import { countOf } from './numbers';

const SAYS: Record<LabelSays, string> = {
  'true-answer': 'the true answer',
  'tempting-but-wrong': 'the answer that is tempting, but wrong; the right class is the other one',
  'behaviour-matching': 'the answer that matches the behaviour under test',
  other: 'what its meaning says, and nothing else',
};

const DATASET: Record<ReportRun['dataset'], string | null> = {
  same: null,
  changed:
    'The dataset has been changed since: these numbers are of the items as they were, under the hash above.',
  gone: 'There is no such dataset any more: these numbers are of the items as they were, under the hash above.',
  unknown: null,
};

/** What names the data, and what to know before the numbers are used. */
export function noteSection({
  run,
  report,
  dataset,
}: Pick<ScalingReportFacts, 'run' | 'report' | 'dataset'>): Html {
  const hash = run.datasetHash;
  return section(
    'data',
    'Data',
    list([
      html`Run <code>${run.id}</code>, begun ${new Date(run.createdAt).toISOString()}, last changed ${new Date(run.updatedAt).toISOString()}; state: ${run.state}${run.reason === null ? null : html` (${run.reason})`}.`,
      hash === null
        ? html`No dataset hash.`
        : html`Dataset${dataset ? html` “${dataset.title}”` : null}, hash <code>${hash}</code>.`,
      html`${countOf(run.items)} items, ${run.classes === 1 ? html`no choice of labels` : html`${countOf(run.classes)} labels each`}; task: ${run.task}. Report version <code>${report.version}</code>.`,
      run.labelSays === null
        ? html`What the labels say is not known.`
        : html`An item’s label is ${SAYS[run.labelSays]}.`,
      settingsLine(run),
      ...notesOf(run, report.models).map((note) => html`<strong>${note}</strong>`),
    ]),
  );
}

const settingsLine = ({ imported, settings }: ReportRun): Html =>
  imported
    ? html`Nothing was asked of a model: the numbers come from results files.`
    : html`Method: ${settings.method === 'best' ? 'the best that each model’s check finds' : settings.method}; ${countOf(settings.samples)} draws an item where only sampling is possible; scores that were there already ${settings.reuse ? 'were used again' : 'were not used'}.`;

/** What a reader must not miss. */
export function notesOf(run: ReportRun, models: readonly { scored: number; failed: number }[]): string[] {
  const short = models.filter(({ scored, failed }) => scored + failed < run.items).length;
  const failed = models.reduce((sum, model) => sum + model.failed, 0);
  return [
    run.practice
      ? 'Practice data: at least one model is the practice server’s. Its figures show how this works, and are no finding about language models.'
      : null,
    run.imported && run.datasetHash === null
      ? 'Imported results name no dataset: which items these are is not known here, and near-duplicates among them cannot be told.'
      : null,
    run.imported && run.datasetHash !== null
      ? 'Imported results were joined to the items of the dataset by row number, as the right answers agree on every row.'
      : null,
    DATASET[run.dataset],
    run.state === 'done' && short === 0 ? null : unfinished(run, short),
    failed > 0
      ? `${failed} scores failed and are in no mean; the table of points counts them by model.`
      : null,
  ].filter((note) => note !== null);
}

function unfinished({ state }: ReportRun, short: number): string | null {
  if (state === 'cancelled') return 'The run was cancelled: numbers are of the items scored until then.';
  if (state !== 'done') return 'The run is not done: numbers are of the items scored so far.';
  return `${short} ${short === 1 ? 'model has' : 'models have'} not scored every item: models are compared over the items that both scored.`;
}
