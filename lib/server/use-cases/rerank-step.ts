import 'server-only';
import type { StepView } from '@/lib/contract/snapshot';
import { isRunning, type Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { reachStep } from '../speculation/reach-step';
import { readStep } from './step-view';

/** Has the candidates of a step ranked again with the loom's judge of now; earlier rankings stay. At the head that takes over from the autopilot. */
export async function rerankStep(ctx: AppContext, stepId: string, rankingId: string): Promise<StepView> {
  const { read } = ctx.repository;
  const { loomId, parentId } = found(await read.getStep(stepId), 'step', stepId);
  if ((await read.getLoom(loomId))?.headId === parentId) await ctx.autopilots.takeOver(loomId);
  return ctx.exclusive.run(loomId, async () => {
    await reachStep(ctx, stepId, 'human');
    const view = await readStep(ctx, stepId);
    if (view.rankings.some((ranking) => ranking.id === rankingId)) return view;
    if (isRunning(view.step))
      throw new AppError('busy', 'This step is still running. Stop it first, or wait.');
    const loom = found(await read.getLoom(loomId), 'loom', loomId);
    const step: Step = { ...view.step, state: 'judging', judge: loom.settings.judge, updatedAt: ctx.now() };
    const path = await read.getPath(step.parentId);
    await ctx.repository.write((writer) =>
      writer.updateStep(stepId, { state: step.state, judge: step.judge, updatedAt: step.updatedAt }),
    );
    ctx.runner.start(
      ctx,
      { step, path, settings: loom.settings, fresh: [], earlier: view.nodes, rankingId },
      view,
    );
    return readStep(ctx, stepId);
  });
}
