import 'server-only';
import type { DatasetFacts, DatasetWriter, PairSource, RowSource } from '@/lib/formats/dataset-facts';
import type { DatasetExport } from '@/lib/formats/export-format';
import { labelProblem } from '@/lib/formats/inverse-scaling/labelled-prompt';
import { WRITERS } from '@/lib/formats/writers';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import { factsOf } from './facts-of';
import { fileStem } from './file-stem';
import { measureQuality } from './measure-quality';
import { type OpenDataset, openDataset } from './open-dataset';
import { streamPairs } from './stream-pairs';
import { keptRows } from './stream-rows';
import { wholeRows } from './whole-rows';

export interface Prepared {
  writer: DatasetWriter;
  source: { rows: RowSource; pairs: PairSource; facts: DatasetFacts; stem: string };
}

/** All that a writer needs. A format that cannot be had is `unavailable` with the reason; rejects with `not_found`. */
export async function prepareExport(ctx: AppContext, id: string, format: DatasetExport): Promise<Prepared> {
  const open = await openDataset(ctx, id);
  const facts = await factsOf(ctx, open);
  const writer = WRITERS[format];
  const problem = facts ? writer.problem(facts) : labelProblem(null);
  if (!facts || problem) throw new AppError('unavailable', problem ?? '', { where: 'format' });
  const rows = wholeRows(keptRows(ctx, open), facts.rows);
  // Only the card tells of the quality.
  const quality =
    format === 'hugging-face-zip' ? await measureQuality(rows, facts.format, open) : facts.quality;
  return {
    writer,
    source: {
      rows,
      pairs: streamPairs(ctx, open),
      facts: { ...facts, quality, madeAt: await changedAt(ctx, open) },
      stem: `${fileStem(facts.title)}-${facts.hash.slice(0, 8)}`,
    },
  };
}

/** The last change of the dataset, its looms or its rows: a file that says so is the same whenever it is asked for. */
const changedAt = async ({ repository }: AppContext, { dataset, sources }: OpenDataset): Promise<number> =>
  Math.max(
    dataset.touchedAt,
    await repository.read.lastActAt(dataset.id),
    ...sources.map(({ loom }) => loom?.touchedAt ?? 0),
  );
