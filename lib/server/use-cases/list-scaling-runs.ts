import 'server-only';
import type { ScalingRunsReply } from '@/lib/contract/scaling-runs';
import { scalingTaskSchema } from '@/lib/scaling/run';
import type { AppContext } from '../app-context';
import { viewOfRun } from '../scaling/engine/run-view';
import { taskProblem } from '../scaling/engine/tasks';

/** The runs of a dataset, newest first, and what a new one would score. */
export async function listScalingRuns(ctx: AppContext, datasetId: string): Promise<ScalingRunsReply> {
  const now = await ctx.scalingRuns.datasets.now(ctx, datasetId);
  const runs = await ctx.repository.read.scalingRuns(datasetId);
  return {
    title: now.open.dataset.title,
    runs: await Promise.all(runs.map((run) => viewOfRun(ctx, run, now))),
    items: now.facts?.rows ?? 0,
    unavailable: scalingTaskSchema.options.flatMap((task) => {
      const reason = taskProblem(task, now.facts);
      return reason === null ? [] : [{ task, reason }];
    }),
  };
}
