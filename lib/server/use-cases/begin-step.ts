import 'server-only';
import type { StepView } from '@/lib/contract/snapshot';
import { wantedLabel } from '@/lib/dataset/wanted-label';
import { startsBlind } from '@/lib/loom/blind';
import type { Loom } from '@/lib/loom/loom';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { parsePath } from '../steps/ground';
import { newNode } from './records';
import { readStep } from './step-view';

export interface Beginning extends Pick<Step, 'parentId' | 'by' | 'speculated'> {
  stepId: string;
}

/** Stores a new step with its empty candidates and has it run. Call under the loom's key. */
export async function beginStep(ctx: AppContext, loom: Loom, beginning: Beginning): Promise<StepView> {
  const { stepId, parentId, by, speculated } = beginning;
  const path = await ctx.repository.read.getPath(parentId);
  const parent = found(path.at(-1), 'node', parentId);
  if (parent.loomId !== loom.id) throw new AppError('not_found', 'The parent node belongs to another loom.');
  if (parent.state === 'waiting' || parent.state === 'streaming' || parent.state === 'failed')
    throw new AppError('conflict', 'A step cannot start from a candidate that has not arrived, or failed.');

  const now = ctx.now();
  const { sampler, judge } = loom.settings;
  const wanted = wantedLabel(parsePath(path, loom.settings), loom.settings);
  const draft: Step = {
    id: stepId,
    loomId: loom.id,
    parentId,
    by,
    state: 'proposing',
    sampler,
    judge,
    rounds: 1,
    notices: [],
    ...(speculated && { speculated }),
    ...(wanted !== null && { wantedLabel: wanted }),
    createdAt: now,
    updatedAt: now,
  };
  const step: Step = startsBlind(draft) ? { ...draft, blind: true } : draft;
  const fresh = await ctx.repository.write(async (writer) => {
    await writer.insertStep(step);
    const nodes = await writer.insertNodes(loom.id, waiting(ctx, step, sampler.n));
    await writer.updateLoom(loom.id, { touchedAt: now });
    return nodes;
  });
  const run = { step, path, settings: loom.settings, fresh, earlier: [], rankingId: ctx.newId() };
  ctx.runner.start(ctx, run, { step, nodes: [], rankings: [], choices: [] });
  return readStep(ctx, step.id);
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
