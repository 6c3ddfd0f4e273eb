import 'server-only';
import type { PatchLoom } from '@/lib/contract/request';
import type { AutopilotStop } from '@/lib/loom/autopilot';
import type { Loom } from '@/lib/loom/loom';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { keepRubrics } from '../judging/keep-rubrics';

const ARCHIVED: AutopilotStop = { code: 'person', message: 'You archived the loom.' };

/**
 * Changes title, archive state or sections of the settings. Steps already made keep the settings they ran with, and
 * a rubric that is changed stays as a version; an archived loom has its autopilot off.
 */
export async function patchLoom(ctx: AppContext, loomId: string, patch: PatchLoom): Promise<Loom> {
  if (patch.archived) await ctx.autopilots.off(loomId, ARCHIVED);
  return ctx.exclusive.run(loomId, async () => {
    const loom = await ctx.repository.write(async (writer) => {
      const before = found(await writer.getLoom(loomId), 'loom', loomId);
      const now = ctx.now();
      const after: Loom = {
        ...before,
        title: patch.title ?? before.title,
        archivedAt:
          patch.archived === undefined
            ? before.archivedAt
            : patch.archived
              ? (before.archivedAt ?? now)
              : null,
        settings: { ...before.settings, ...patch.settings },
        touchedAt: now,
      };
      const { title, archivedAt, settings, touchedAt } = after;
      await keepRubrics(ctx, writer, before, after);
      await writer.updateLoom(loomId, { title, archivedAt, settings, touchedAt });
      return after;
    });
    ctx.hub.publish(loomId, { type: 'loom', loom, node: null });
    return loom;
  });
}
