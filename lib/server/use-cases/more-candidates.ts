import 'server-only';
import type { More } from '@/lib/contract/request';
import type { StepView } from '@/lib/contract/snapshot';
import type { LoomSettings } from '@/lib/loom/settings';
import { isRunning, MAX_CANDIDATES, type Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { reachStep } from '../speculation/reach-step';
import { waiting } from './begin-step';
import { readStep } from './step-view';

/**
 * Another round beside the candidates a step has, with the loom's settings of now; then all are ranked anew. A repeat
 * of the same round is harmless.
 */
export async function moreCandidates(
  ctx: AppContext,
  stepId: string,
  input: More,
  by: Step['by'] = 'human',
): Promise<StepView> {
  const { loomId } = found(await ctx.repository.read.getStep(stepId), 'step', stepId);
  if (by === 'human') await ctx.autopilots.takeOver(loomId);
  return ctx.exclusive.run(loomId, async () => {
    await reachStep(ctx, stepId, by);
    const view = await readStep(ctx, stepId);
    if (view.step.rounds >= input.round) return view;
    if (input.round !== view.step.rounds + 1)
      throw new AppError('conflict', `The next round of this step is ${view.step.rounds + 1}.`, {
        where: 'body.round',
      });
    if (isRunning(view.step))
      throw new AppError('busy', 'This step is still running. Stop it first, or wait.');
    const retried = input.retryOf ? view.nodes.find((node) => node.id === input.retryOf) : null;
    if (retried === undefined) throw new AppError('not_found', 'The candidate to retry is not in this step.');
    const standing = view.nodes.filter((node) => node.state !== 'failed').length;
    const loom = found(await ctx.repository.read.getLoom(loomId), 'loom', loomId);
    const n = Math.min(retried ? 1 : (input.n ?? loom.settings.sampler.n), MAX_CANDIDATES - standing);
    if (n < 1)
      throw new AppError(
        'unavailable',
        `A step holds at most ${MAX_CANDIDATES} candidates. Take one, or go back and start anew.`,
      );

    const step: Step = {
      ...view.step,
      state: 'proposing',
      rounds: view.step.rounds + 1,
      sampler: loom.settings.sampler,
      judge: loom.settings.judge,
      notices: [...view.step.notices, ...changedSettings(view.step, loom.settings)],
      updatedAt: ctx.now(),
    };
    const path = await ctx.repository.read.getPath(step.parentId);
    const fresh = await ctx.repository.write(async (writer) => {
      const { state, rounds, sampler, judge, notices, updatedAt } = step;
      await writer.updateStep(stepId, { state, rounds, sampler, judge, notices, updatedAt });
      return writer.insertNodes(loomId, waiting(ctx, step, n));
    });
    ctx.runner.start(
      ctx,
      { step, path, settings: loom.settings, fresh, earlier: view.nodes, rankingId: ctx.newId() },
      view,
    );
    return readStep(ctx, stepId);
  });
}

/** What this round does otherwise than the one before, for whoever reads the step later. */
function changedSettings(step: Step, settings: LoomSettings): string[] {
  const words = (['sampler', 'judge'] as const).flatMap((part) => {
    const before: Record<string, unknown> = step[part];
    const after: Record<string, unknown> = settings[part];
    return Object.keys(after)
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) =>
        typeof after[key] === 'object'
          ? `${part} ${key} changed`
          : `${part} ${key} ${before[key]} → ${after[key]}`,
      );
  });
  return words.length ? [`Round ${step.rounds + 1} ran with other settings: ${words.join(', ')}.`] : [];
}
