import 'server-only';
import type { StartStep } from '@/lib/contract/request';
import type { StepView } from '@/lib/contract/snapshot';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { reachStep } from '../speculation/reach-step';
import { beginStep } from './begin-step';
import { readStep } from './step-view';

/**
 * Starts a step and returns at once; what it brings comes as events. The same `stepId` twice starts one step. A step
 * that already runs under the same node, or was proposed ahead there, is given back instead of a second one.
 */
export function startStep(
  ctx: AppContext,
  loomId: string,
  input: StartStep,
  by: Step['by'] = 'human',
): Promise<StepView> {
  const { parentId } = input;
  return ctx.exclusive.run(loomId, async () => {
    const { read } = ctx.repository;
    const known = await read.getStep(ctx.speculations.answerTo(input.stepId));
    if (known && (known.loomId !== loomId || known.parentId !== parentId))
      throw new AppError('conflict', 'This step id is taken by another step.', { where: 'stepId' });
    if (known) return readStep(ctx, known.id);
    const loom = found(await read.getLoom(loomId), 'loom', loomId);
    const ahead = await ctx.speculations.fitUnder(loom, parentId);
    if (ahead) {
      ctx.speculations.answered(input.stepId, ahead.id);
      await reachStep(ctx, ahead.id, by);
      return readStep(ctx, ahead.id);
    }
    const running = ctx.runner.liveIn(loomId).find(({ step }) => step.parentId === parentId);
    if (running && running.step.speculated !== 'unexplored') return readStep(ctx, running.step.id);
    return beginStep(ctx, loom, { stepId: input.stepId, parentId, by });
  });
}
