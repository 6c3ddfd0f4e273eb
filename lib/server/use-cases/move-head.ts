import 'server-only';
import { isTakeable } from '@/lib/loom/node';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';

/** Makes a node the end of the accepted path: going back, or another branch. Nothing is undone by it. */
export async function moveHead(ctx: AppContext, loomId: string, nodeId: string): Promise<{ headId: string }> {
  await ctx.autopilots.takeOver(loomId);
  return ctx.exclusive.run(loomId, async () => {
    const touchedAt = ctx.now();
    await ctx.repository.write(async (writer) => {
      found(await writer.getLoom(loomId), 'loom', loomId);
      const node = found(await writer.getNode(nodeId), 'node', nodeId);
      if (node.loomId !== loomId) throw new AppError('not_found', 'This node belongs to another loom.');
      if (
        node.origin !== 'prompt' &&
        !isTakeable(node) &&
        !(node.origin === 'import' && node.state === 'done')
      )
        throw new AppError(
          'conflict',
          'A candidate that has not arrived, or failed, cannot be the end of the path.',
        );
      await writer.updateLoom(loomId, { headId: nodeId, touchedAt });
    });
    ctx.hub.publish(loomId, { type: 'head', headId: nodeId, touchedAt });
    return { headId: nodeId };
  });
}
