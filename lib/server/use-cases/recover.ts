import 'server-only';
import type { AppContext } from '../app-context';

/** After a server went down: steps that ran are interrupted, with what had arrived. Returns how many there were. */
export async function recover(ctx: AppContext): Promise<number> {
  const steps = await ctx.repository.read.runningSteps();
  for (const step of steps) {
    await ctx.repository.write(async (writer) => {
      for (const node of await writer.nodesOfStep(step.id)) {
        if (node.state === 'waiting' || node.state === 'streaming')
          await writer.updateNode(node.id, { state: 'interrupted' });
      }
      await writer.updateStep(step.id, { state: 'interrupted', updatedAt: ctx.now() });
    });
  }
  return steps.length;
}
