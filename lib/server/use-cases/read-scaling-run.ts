import 'server-only';
import type { z } from 'zod';
import type { runDatasetReplySchema, ScalingRunView } from '@/lib/contract/scaling-runs';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { viewOfRun } from '../scaling/engine/run-view';

export async function readScalingRun(ctx: AppContext, id: string): Promise<ScalingRunView> {
  return viewOfRun(ctx, found(await ctx.repository.read.getScalingRun(id), 'scaling run', id));
}

/** The dataset of a run as it was; null for imported results. */
export async function readRunDataset(
  { repository: { read } }: AppContext,
  id: string,
): Promise<z.infer<typeof runDatasetReplySchema>> {
  found(await read.getScalingRun(id), 'scaling run', id);
  return { dataset: await read.runDataset(id) };
}
