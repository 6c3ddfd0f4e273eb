import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { RunColumns } from '@/lib/scaling/report/columns/run-columns';
import type { ScalingRun } from '@/lib/scaling/run';
import type { ScalingReader } from '../../ports/scaling';

/** Rows of a page: read and checked in a few milliseconds. */
const PAGE = 200;

export type ReportReader = Pick<ScalingReader, 'getScalingRun' | 'runDataset' | 'runItems' | 'pageScores'>;

/** The items and the scores of a run as stored, by pages between which others have their turn. */
export async function readColumns(read: ReportReader, run: ScalingRun): Promise<RunColumns> {
  const columns = new RunColumns(run);
  for (let from = 0; ; ) {
    const items = await read.runItems(run.id, from, PAGE);
    for (const item of items) columns.addItem(item);
    const last = items.at(-1);
    if (!last || items.length < PAGE) break;
    from = last.index + 1;
    await nextTurn();
  }
  for (const { key } of run.models)
    for (let after = -1; ; ) {
      const scores = await read.pageScores(run.id, key, after, PAGE);
      for (const score of scores) columns.addScore(score);
      const last = scores.at(-1);
      if (!last || scores.length < PAGE) break;
      after = last.index;
      await nextTurn();
    }
  return columns;
}
