import 'server-only';
import type { CheckScoring, ScoringCheckReply } from '@/lib/contract/scaling-runs';
import { FormatError } from '@/lib/formats/format-error';
import type { AppContext } from '../app-context';
import { keptRows } from '../datasets/stream-rows';
import { AppError } from '../errors';
import { itemOfRow, taskProblem } from '../scaling/engine/tasks';

/** Which method a model can be scored by, tried with the first item as the example. Rejects where there is none, and with a ModelError. */
export async function checkScoring(
  ctx: AppContext,
  datasetId: string,
  { serverId, model, task, method }: CheckScoring,
  signal: AbortSignal,
): Promise<ScoringCheckReply> {
  const example = await firstItem(ctx, datasetId, task);
  const port = await ctx.models.get(serverId);
  const found = await port.checkScoring({ model, task, example, method, signal });
  return { method: found.method, findings: found.findings, reason: found.reason };
}

async function firstItem(
  ctx: AppContext,
  datasetId: string,
  task: CheckScoring['task'],
): Promise<{ prompt: string; classes: string[] }> {
  const { open, facts } = await ctx.scalingRuns.datasets.now(ctx, datasetId);
  const problem = taskProblem(task, facts);
  if (!facts || problem) throw new AppError('unavailable', problem ?? '', { where: 'body.task' });
  try {
    for await (const row of keptRows(ctx, open)()) {
      const { prompt, classes } = itemOfRow(task, row, facts);
      return { prompt, classes };
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new AppError('unavailable', error.message, { where: 'body.task' });
  }
  throw new AppError('unavailable', 'There is no item yet.', { where: 'body.task' });
}
