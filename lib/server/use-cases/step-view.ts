import 'server-only';
import type { StepView } from '@/lib/contract/snapshot';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import type { LoomReader } from '../ports/repository';

export async function storedStep(reader: LoomReader, step: Step): Promise<StepView> {
  const [nodes, rankings, choices] = await Promise.all([
    reader.nodesOfStep(step.id),
    reader.rankingsOfStep(step.id),
    reader.choicesOfStep(step.id),
  ]);
  return { step, nodes, rankings, choices };
}

/** A step as it stands: live where it runs, else as stored. */
export async function readStep(ctx: AppContext, stepId: string): Promise<StepView> {
  const live = ctx.runner.live(stepId);
  if (live) {
    const { step, nodes, rankings, choices } = live;
    return { step, nodes, rankings, choices };
  }
  const step = found(await ctx.repository.read.getStep(stepId), 'step', stepId);
  return storedStep(ctx.repository.read, step);
}
