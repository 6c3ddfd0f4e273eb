import type { RunModel, ScalingRun } from '../../scaling/run';
import { cleanText } from '../clean-text';
import { count, list, plain, table } from '../hugging-face/markdown';
import { RESULT_COLUMNS } from './result-file';

/** A model’s file in the archive, and what it holds and leaves out. */
export interface ArchivedFile {
  file: string;
  model: RunModel;
  sorted: { written: number; leftOut: readonly unknown[]; leftOutMore: number; unscored: number };
}

/** What the archive of a run’s results files holds, and what cannot stand in them. */
export function archiveReadme(run: ScalingRun, files: readonly ArchivedFile[], version: string): string {
  const rows = files.map(({ file, model, sorted }) => [
    sorted.written > 0 ? `\`${file}\`` : 'no file',
    plain(model.familyName),
    plain(model.name),
    model.parameters.toLocaleString('en'),
    model.method ?? 'none',
    sorted.written.toLocaleString('en'),
    (sorted.leftOut.length + sorted.leftOutMore).toLocaleString('en'),
    sorted.unscored.toLocaleString('en'),
  ]);
  const head = ['file', 'family', 'model', 'parameters', 'method', 'rows', 'without numbers', 'not scored'];
  return cleanText(`# Results of ${plain(run.title)}

${list([
  `Run \`${run.id}\`, ${run.imported ? 'imported from results files' : 'scored'} by Espalier ${plain(version)}; state: ${run.state}.`,
  run.datasetHash === null
    ? 'Results files name no dataset, so there is no dataset hash.'
    : `Dataset \`${run.datasetHash}\`, ${count(run.items, 'item')}.`,
  `Each file has the columns \`${RESULT_COLUMNS[run.task].join(',')}\` of the inverse-scaling pipeline; \`index\` counts the items from 0.`,
  '`mapping.csv` says which model each file is of. Import the files with it to have the run again.',
])}

${table(head, rows)}

A row needs numbers that are known exactly. Items that failed, and items of which only bounds are known because a label was
not among the likeliest tokens or was never drawn, have a row with nothing but their index; \`left-out.jsonl\` names each with the reason, a line each${files.some(({ sorted }) => sorted.leftOutMore > 0) ? ' (of each model the first so many)' : ''}. Means over these files are
means over the rows with numbers, and so can differ from those of the report.
`);
}
