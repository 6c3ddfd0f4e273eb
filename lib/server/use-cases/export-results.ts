import 'server-only';
import { zipFiles } from '@/lib/formats/zip/zip-files';
import type { AppContext } from '../app-context';
import { fileStem } from '../datasets/file-stem';
import { AppError, found, notFound } from '../errors';
import type { Download } from '../ports/download';
import { resultsArchive } from '../scaling/results/archive';
import { resultRows } from '../scaling/results/result-rows';
import { sortOut } from '../scaling/results/sort-out';
import { VERSION } from '../version';

/**
 * The results file of a model, or those of all in an archive. A score that failed, or of which only bounds are known, cannot stand
 * in such a file: the file of one model then ends in “.partial.csv”, and the archive says which are left out and why. Rejects with
 * `not_found`; with `unavailable` where there is no row to write.
 */
export async function exportResults(
  ctx: AppContext,
  runId: string,
  modelKey: string | null,
): Promise<Download> {
  const run = found(await ctx.repository.read.getScalingRun(runId), 'scaling run', runId);
  const stem = fileStem(run.title);
  if (modelKey === null) {
    const sorted = [];
    for (const model of run.models) sorted.push({ model, sorted: await sortOut(ctx, run, model.key) });
    if (sorted.every((one) => one.sorted.written === 0)) throw nothing('No model of this run has a score');
    const files = resultsArchive(ctx, run, sorted, VERSION);
    return {
      fileName: `${stem}.results.zip`,
      mediaType: 'application/zip',
      chunks: zipFiles(files, run.updatedAt),
    };
  }
  const model = run.models.find(({ key }) => key === modelKey);
  if (!model) throw notFound('model of this run', modelKey);
  const sorted = await sortOut(ctx, run, model.key);
  if (sorted.written === 0) throw nothing(`The model “${model.name}” has no score`);
  const partial = sorted.written < run.items ? '.partial' : '';
  return {
    fileName: `${stem}.${fileStem(model.name)}${partial}.csv`,
    mediaType: 'text/csv',
    chunks: resultRows(ctx, run, model.key, sorted),
  };
}

const nothing = (who: string): AppError =>
  new AppError(
    'unavailable',
    `${who} that can stand in a results file yet: each needs a loss that is known exactly.`,
  );
