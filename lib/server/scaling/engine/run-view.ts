import 'server-only';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { etasOf } from '@/lib/scaling/engine/etas';
import type { ScalingRun } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import { AppError } from '../../errors';
import { PRACTICE_ROW } from '../../ports/practice-row';
import type { KnownDataset } from './dataset-shelf';
import { resting } from './retry';

/** A run as clients see it. `now` is its dataset, where that is known already. */
export async function viewOfRun(
  ctx: AppContext,
  run: ScalingRun,
  now?: KnownDataset,
): Promise<ScalingRunView> {
  // its process may have ended before its models were at rest
  const rests = run.state === 'paused' || run.state === 'cancelled';
  const models = rests && !ctx.scalingRuns.isUnderWay(run.id) ? run.models.map(resting) : run.models;
  return {
    ...run,
    models,
    ...etasOf(run),
    dataset: await datasetState(ctx, run, now),
    practice: run.models.some(({ serverId }) => serverId === PRACTICE_ROW.id),
  };
}

/** Whether the dataset would still give the items that the run has. */
async function datasetState(
  ctx: AppContext,
  run: ScalingRun,
  known?: KnownDataset,
): Promise<ScalingRunView['dataset']> {
  if (run.datasetHash === null) return 'unknown';
  const { datasets, digests } = ctx.scalingRuns;
  try {
    const now = known ?? (await datasets.now(ctx, run.datasetId));
    if (now.facts?.hash !== run.datasetHash) return 'changed';
    const [then, today] = await Promise.all([digests.ofRun(ctx, run), digests.ofDataset(ctx, now, run.task)]);
    return then === today ? 'same' : 'changed';
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return 'gone';
    throw error;
  }
}
