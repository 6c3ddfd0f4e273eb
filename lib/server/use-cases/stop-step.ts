import 'server-only';
import type { StepView } from '@/lib/contract/snapshot';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { readStep } from './step-view';

/** Ends a running step with what has arrived. Stopping one that does not run changes nothing. */
export async function stopStep(ctx: AppContext, stepId: string): Promise<StepView> {
  const step = found(await ctx.repository.read.getStep(stepId), 'step', stepId);
  await ctx.autopilots.takeOver(step.loomId);
  await ctx.runner.stop(stepId);
  return readStep(ctx, stepId);
}
