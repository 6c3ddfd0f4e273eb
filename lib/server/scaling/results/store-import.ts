import 'server-only';
import type { NamedResults } from '@/lib/formats/results/check-results';
import type { RunDataset, RunItem, ScalingRun } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import { AppError } from '../../errors';
import type { LoomReader } from '../../ports/repository';
import { breaths } from '../engine/breathing';
import { type ImportedModel, importedScores } from './imported-run';

export interface NewImport {
  run: ScalingRun;
  /** Null where the rows are joined to no dataset. */
  joined: { dataset: RunDataset; items: readonly RunItem[] } | null;
  models: readonly ImportedModel[];
  files: readonly NamedResults[];
}

/** Items and scores written between two breaths. */
const CHUNK = 500;

/** The import with this id, if it was stored; a `conflict` where the id is another run’s. */
export async function standingImport(
  read: Pick<LoomReader, 'getScalingRun'>,
  datasetId: string,
  id: string,
): Promise<ScalingRun | null> {
  const run = await read.getScalingRun(id);
  if (run && !(run.imported && run.datasetId === datasetId))
    throw new AppError('conflict', 'This id is taken by another scaling run.', { where: 'body.id' });
  return run;
}

/** Stores an import in one transaction, unless it is there already. */
export const storeImport = (
  { repository }: AppContext,
  { run, joined, models, files }: NewImport,
): Promise<ScalingRun> =>
  repository.write(async (writer) => {
    const standing = await standingImport(writer, run.datasetId, run.id);
    if (standing) return standing;
    await writer.insertScalingRun(run);
    const breathe = breaths();
    if (joined) {
      await writer.insertRunDataset(joined.dataset);
      for (const items of chunksOf(joined.items)) {
        await writer.insertRunItems(items);
        await breathe();
      }
    }
    for (const { model, file } of models) {
      const results = files[file]?.file;
      if (!results) continue;
      for (const scores of chunksOf(importedScores(run.id, model.key, results))) {
        await writer.insertScores(scores);
        await breathe();
      }
    }
    return run;
  });

function* chunksOf<T>(all: Iterable<T>): Generator<T[]> {
  let chunk: T[] = [];
  for (const one of all) {
    chunk.push(one);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
