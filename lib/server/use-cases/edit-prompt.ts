import 'server-only';
import type { Loom } from '@/lib/loom/loom';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { newNode } from './records';

/**
 * A new version of the prompt: a new root, which becomes the head. The old root and all that grew from it stay. The
 * same `nodeId` twice makes one version.
 */
export async function editPrompt(
  ctx: AppContext,
  loomId: string,
  input: { nodeId: string; text: string },
): Promise<Loom> {
  await ctx.autopilots.takeOver(loomId);
  return ctx.exclusive.run(loomId, async () => {
    const { loom, node } = await ctx.repository.write(async (writer) => {
      const before = found(await writer.getLoom(loomId), 'loom', loomId);
      const existing = await writer.getNode(input.nodeId);
      if (existing && (existing.loomId !== loomId || existing.text !== input.text))
        throw new AppError('conflict', 'This node id is taken by another node.', { where: 'nodeId' });
      if (existing) return { loom: before, node: null };
      const now = ctx.now();
      const [root] = await writer.insertNodes(loomId, [
        newNode({
          id: input.nodeId,
          loomId,
          parentId: null,
          stepId: null,
          origin: 'prompt',
          state: 'done',
          text: input.text,
          createdAt: now,
        }),
      ]);
      const moved = { rootId: input.nodeId, headId: input.nodeId, touchedAt: now };
      await writer.updateLoom(loomId, moved);
      return { loom: { ...before, ...moved }, node: root ?? null };
    });
    if (node) ctx.hub.publish(loomId, { type: 'loom', loom, node });
    return loom;
  });
}
