import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import type { PutReason } from '@/lib/contract/request';
import type { Choice } from '@/lib/loom/choice';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';

/**
 * Says afterwards why a choice was made. Only where nothing was said: a reason given is never changed. The same
 * reason twice is one; another one is a conflict.
 */
export async function addReason(ctx: AppContext, choiceId: string, input: PutReason): Promise<Choice> {
  const { loomId } = found(await ctx.repository.read.getChoice(choiceId), 'choice', choiceId);
  return ctx.exclusive.run(loomId, async () => {
    const now = ctx.now();
    const { choice, headId, repeat } = await ctx.repository.write(async (writer) => {
      const known = found(await writer.getChoice(choiceId), 'choice', choiceId);
      const { headId } = found(await writer.getLoom(loomId), 'loom', loomId);
      const { reasonCode } = input;
      const reason = input.reason || null;
      if (known.reason !== null || known.reasonCode !== undefined) {
        if (known.reason === reason && known.reasonCode === reasonCode)
          return { choice: known, headId, repeat: true };
        throw new AppError('conflict', 'This choice has a reason already, and keeps it.', {
          details: { existing: known },
        });
      }
      const given = { reason, ...(reasonCode && { reasonCode }) };
      await writer.addReason(choiceId, given);
      await writer.updateLoom(loomId, { touchedAt: now });
      return { choice: { ...known, ...given }, headId, repeat: false };
    });
    if (repeat) return choice;
    const event: LoomEvent = { type: 'choice', choice, node: null, headId, touchedAt: now };
    ctx.runner.fold(event);
    ctx.rows.reread(loomId);
    ctx.hub.publish(loomId, event);
    return choice;
  });
}
