import 'server-only';
import type { StartStep } from '@/lib/contract/request';
import type { StepView } from '@/lib/contract/snapshot';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { newNode } from './records';
import { readStep } from './step-view';

/**
 * Starts a step and returns at once; what it brings comes as events. The same `stepId` twice starts one step, and a
 * step that already runs under the same node is given back instead of a second one.
 */
export function startStep(
  ctx: AppContext,
  loomId: string,
  input: StartStep,
  by: Step['by'] = 'human',
): Promise<StepView> {
  return ctx.exclusive.run(loomId, async () => {
    const { read } = ctx.repository;
    const known = await read.getStep(input.stepId);
    if (known && (known.loomId !== loomId || known.parentId !== input.parentId))
      throw new AppError('conflict', 'This step id is taken by another step.', { where: 'stepId' });
    if (known) return readStep(ctx, known.id);
    const running = ctx.runner.liveIn(loomId).find((live) => live.step.parentId === input.parentId);
    if (running) return readStep(ctx, running.step.id);

    const loom = found(await read.getLoom(loomId), 'loom', loomId);
    const path = await read.getPath(input.parentId);
    const parent = found(path.at(-1), 'node', input.parentId);
    if (parent.loomId !== loomId) throw new AppError('not_found', 'The parent node belongs to another loom.');
    if (parent.state === 'waiting' || parent.state === 'streaming' || parent.state === 'failed')
      throw new AppError('conflict', 'A step cannot start from a candidate that has not arrived, or failed.');

    const now = ctx.now();
    const { sampler, judge } = loom.settings;
    const step: Step = {
      id: input.stepId,
      loomId,
      parentId: input.parentId,
      by,
      state: 'proposing',
      sampler,
      judge,
      rounds: 1,
      notices: [],
      createdAt: now,
      updatedAt: now,
    };
    const fresh = await ctx.repository.write(async (writer) => {
      await writer.insertStep(step);
      const nodes = await writer.insertNodes(loomId, waiting(ctx, step, sampler.n));
      await writer.updateLoom(loomId, { touchedAt: now });
      return nodes;
    });
    const run = { step, path, settings: loom.settings, fresh, earlier: [], rankingId: ctx.newId() };
    ctx.runner.start(ctx, run, { step, nodes: [], rankings: [], choices: [] });
    return readStep(ctx, step.id);
  });
}

/** `n` candidates of a step that wait for their text. */
export const waiting = (ctx: AppContext, step: Step, n: number) =>
  Array.from({ length: n }, () =>
    newNode({
      id: ctx.newId(),
      loomId: step.loomId,
      parentId: step.parentId,
      stepId: step.id,
      origin: 'model',
      model: step.sampler.model,
      state: 'waiting',
      createdAt: ctx.now(),
    }),
  );
