import 'server-only';
import type { LoomSnapshot } from '@/lib/contract/snapshot';
import { neverUsed } from '@/lib/loom/autopilot';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { readStep } from './step-view';

/**
 * All that a page needs. The cursor is taken before anything is read, and no change of the loom can come between:
 * events after the cursor, folded over the snapshot, give what the server has.
 */
export function openLoom(ctx: AppContext, loomId: string): Promise<LoomSnapshot> {
  return ctx.exclusive.run(loomId, async () => {
    const { read } = ctx.repository;
    const cursor = ctx.hub.cursor(loomId);
    const liveSteps = new Map(ctx.runner.liveIn(loomId).map((live) => [live.step.id, live]));
    const loom = found(await read.getLoom(loomId), 'loom', loomId);
    const [shape, path, under, autopilot, agreement, tokens, speculated, flags] = await Promise.all([
      read.getShape(loomId),
      read.getPath(loom.headId),
      read.stepUnder(loom.headId),
      read.getAutopilot(loomId),
      read.agreement(loomId),
      read.tokensSpent(loomId),
      read.tokensSpeculated(loomId),
      read.openFlags(loomId),
    ]);
    const live = under ? liveSteps.get(under.id) : undefined;
    const openStep = live
      ? { step: live.step, nodes: live.nodes, rankings: live.rankings, choices: live.choices }
      : under && (await readStep(ctx, under.id));
    return {
      cursor,
      loom,
      shape,
      path,
      openStep: openStep ?? null,
      autopilot: ctx.autopilots.shown(autopilot ?? neverUsed(loomId)),
      agreement,
      tokens,
      speculated,
      flags: flags.length,
    };
  });
}
