import 'server-only';
import type { ImportResults, ImportResultsReply } from '@/lib/contract/scaling-files';
import { joining } from '@/lib/formats/results/joining';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import { viewOfRun } from '../scaling/engine/run-view';
import { familiesOf } from '../scaling/families-of';
import { datasetAnswers } from '../scaling/results/dataset-answers';
import { importedModels, importedRun } from '../scaling/results/imported-run';
import { joinRun } from '../scaling/results/join-run';
import { readFiles } from '../scaling/results/read-files';
import { standingImport, storeImport } from '../scaling/results/store-import';

/**
 * Takes results files in as a run of a dataset, in one transaction, or only says what they hold. Joined, the rows are the dataset’s items
 * as they are now, and the run carries its hash, card and baselines; else it has neither items nor hash. The same id twice makes one run.
 * Rejects with `bad_import` for a damaged file, with `bad_request` where rows cannot be joined that were to be, with `not_found`.
 */
export async function importResults(
  ctx: AppContext,
  datasetId: string,
  input: ImportResults,
): Promise<ImportResultsReply> {
  const dataset = await datasetAnswers(ctx, datasetId);
  const read = await readFiles(input, dataset.texts);
  const found = joining(read.files, read.checked, input.classes, dataset);
  const said = { rows: read.checked.indices.length, ...found };
  const standing = await standingImport(ctx.repository.read, datasetId, input.id);
  if (standing) return { run: await viewOfRun(ctx, standing), ...said };
  if (input.dryRun) return { run: null, ...said };
  if (input.join && !found.joinable)
    throw new AppError('bad_request', `The rows cannot be joined to the dataset’s items. ${found.why}`, {
      where: 'body.join',
      details: { agreements: found.agreements },
    });
  const models = importedModels(input, read, await familiesOf(ctx.repository.read));
  const run = importedRun(datasetId, input, read, models, ctx.now());
  const made = input.join ? await joinRun(ctx, run, read) : { run, joined: null };
  const stored = await storeImport(ctx, { ...made, models, files: read.files });
  return { run: await viewOfRun(ctx, stored), ...said };
}
