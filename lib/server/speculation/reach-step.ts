import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import type { LoomWriter } from '../ports/repository';
import { totalsEvent } from '../steps/totals';

/**
 * Somebody got to a step that was proposed ahead: what it cost is no longer spent ahead. Null where nobody waited to be
 * told: the step was not proposed ahead, or was reached before.
 */
export async function markReached(writer: LoomWriter, stepId: string, by: Step['by']): Promise<Step | null> {
  const step = await writer.getStep(stepId);
  if (step?.speculated !== 'unexplored') return null;
  await writer.updateStep(stepId, { speculated: 'reached', by });
  const ahead = await writer.tokensSpeculated(step.loomId);
  await writer.addSpeculatedTokens(step.loomId, -Math.min(ahead, step.tokens ?? 0));
  return { ...step, speculated: 'reached', by };
}

/** Tells of a step that `markReached` gave. */
export async function tellReached(ctx: AppContext, step: Step): Promise<void> {
  const event: LoomEvent = { type: 'step-reached', step };
  ctx.runner.fold(event);
  ctx.hub.publish(step.loomId, event);
  ctx.hub.publish(step.loomId, await totalsEvent(ctx, step.loomId));
}

/** Call under the loom's key. */
export async function reachStep(ctx: AppContext, stepId: string, by: Step['by']): Promise<void> {
  if ((await ctx.repository.read.getStep(stepId))?.speculated !== 'unexplored') return;
  const step = await ctx.repository.write((writer) => markReached(writer, stepId, by));
  if (step) await tellReached(ctx, step);
}
