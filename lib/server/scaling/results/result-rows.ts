import 'server-only';
import { blankLine, resultsHead, resultsLine } from '@/lib/formats/results/write-results';
import type { ScalingRun } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import { eachRow, type SortedOut } from './sort-out';

/**
 * A model’s results file, page by page, of the rows that were sorted out for it. Every other item that was tried has a row without numbers, as the
 * pipeline writes it, so that the files of all models have the same indices.
 */
export async function* resultRows(
  ctx: AppContext,
  run: Pick<ScalingRun, 'id' | 'task'>,
  model: string,
  { rows }: Pick<SortedOut, 'rows'>,
): AsyncGenerator<string> {
  yield resultsHead(run.task);
  for await (const { index, result } of eachRow(ctx, run, model))
    yield result.row && rows[index] === 1 ? resultsLine(result.row) : blankLine(run.task, index);
}
