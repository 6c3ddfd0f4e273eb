import 'server-only';
import { resultsHead, resultsLine } from '@/lib/formats/results/write-results';
import type { ScalingRun } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import { eachRow, type SortedOut } from './sort-out';

/** A model’s results file, page by page, of the rows that were sorted out for it. */
export async function* resultRows(
  ctx: AppContext,
  run: Pick<ScalingRun, 'id' | 'task'>,
  model: string,
  { rows }: Pick<SortedOut, 'rows'>,
): AsyncGenerator<string> {
  yield resultsHead(run.task);
  for await (const { index, result } of eachRow(ctx, run, model))
    if (result.row && rows[index] === 1) yield resultsLine(result.row);
}
