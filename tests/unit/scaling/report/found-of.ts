import { RunColumns } from '@/lib/scaling/report/columns/run-columns';
import type { ItemScore, RunItem, ScalingRun } from '@/lib/scaling/run';

/** What a run has found once these are in. */
export const foundOf = (of: ScalingRun, items: readonly RunItem[], scores: readonly ItemScore[]) => {
  const columns = new RunColumns(of);
  for (const item of items) columns.addItem(item);
  for (const score of scores) columns.addScore(score);
  return columns.found();
};
