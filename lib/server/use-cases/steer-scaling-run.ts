import 'server-only';
import type { PutScalingRun, ScalingRunView } from '@/lib/contract/scaling-runs';
import type { AppContext } from '../app-context';
import { readScalingRun } from './read-scaling-run';

/** Changes title and limits, then pauses a run, lets it go on, or ends it. One change of a run at a time. */
export const steerScalingRun = (ctx: AppContext, id: string, patch: PutScalingRun): Promise<ScalingRunView> =>
  ctx.exclusive.run(`scaling run ${id}`, async () => {
    const { state, title, settings } = patch;
    if (title !== undefined || settings) await ctx.scalingRuns.change(id, { title, settings });
    if (state === 'paused') await ctx.scalingRuns.pause(id);
    if (state === 'cancelled') await ctx.scalingRuns.cancel(id);
    if (state === 'running') await ctx.scalingRuns.resume(id);
    return readScalingRun(ctx, id);
  });
