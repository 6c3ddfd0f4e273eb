import 'server-only';
import type { Choice } from '@/lib/loom/choice';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { totalsEvent } from '../steps/totals';

/**
 * Takes back the last standing choice of a loom; the head returns to where its step began. Where an earlier choice of
 * the same node still stands (the person had only confirmed it), the head stays.
 */
export async function undoChoice(
  ctx: AppContext,
  loomId: string,
  choiceId: string,
): Promise<{ choice: Choice; headId: string }> {
  await ctx.autopilots.takeOver(loomId);
  return ctx.exclusive.run(loomId, async () => {
    const now = ctx.now();
    const { choice, headId, repeat } = await ctx.repository.write(async (writer) => {
      const asked = await writer.getChoice(choiceId);
      if (asked?.loomId !== loomId)
        throw new AppError('not_found', 'This loom has no such choice.', { where: 'choiceId' });
      const loom = found(await writer.getLoom(loomId), 'loom', loomId);
      if (asked.undoneAt !== null) return { choice: asked, headId: loom.headId, repeat: true };
      const last = await writer.lastChoice(loomId);
      if (last?.id !== choiceId)
        throw new AppError(
          'conflict',
          'Another choice was made after this one: only the last can be undone.',
          {
            details: { last },
          },
        );
      const step = found(await writer.getStep(asked.stepId), 'step', asked.stepId);
      await writer.undoChoice(choiceId, now);
      const headId = (await writer.choiceOfNode(asked.nodeId)) ? loom.headId : step.parentId;
      await writer.updateLoom(loomId, { headId, touchedAt: now });
      return { choice: { ...asked, undoneAt: now }, headId, repeat: false };
    });
    if (repeat) return { choice, headId };
    ctx.runner.fold({ type: 'choice-undone', choice, headId, touchedAt: now });
    ctx.hub.publish(loomId, { type: 'choice-undone', choice, headId, touchedAt: now });
    ctx.hub.publish(loomId, await totalsEvent(ctx, loomId));
    return { choice, headId };
  });
}
