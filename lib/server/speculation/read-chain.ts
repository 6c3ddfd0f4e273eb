import 'server-only';
import type { Loom } from '@/lib/loom/loom';
import { isRunning, type Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { readStep } from '../use-cases/step-view';
import { type Link, leadsTo } from './plan-ahead';

/** The steps from the head on, as far as they go and at most `depth` ahead. `counts`: whether a step proposed ahead still is what it would be now. */
export async function readChain(
  ctx: AppContext,
  loom: Loom,
  depth: number,
  counts: (step: Step) => boolean,
): Promise<Link[]> {
  const chain: Link[] = [];
  let parentId: string | null = loom.headId;
  while (parentId !== null && chain.length <= depth) {
    const step: Step | null = await ctx.repository.read.stepUnder(parentId);
    if (!step || (step.speculated === 'unexplored' && !counts(step))) break;
    const view = await readStep(ctx, step.id);
    const link: Link = { stepId: step.id, running: isRunning(view.step), leadsTo: leadsTo(view) };
    chain.push(link);
    parentId = link.leadsTo;
  }
  return chain;
}
