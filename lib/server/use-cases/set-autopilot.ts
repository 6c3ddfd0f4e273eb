import 'server-only';
import type { PutAutopilot } from '@/lib/contract/request';
import type { Autopilot, AutopilotStop } from '@/lib/loom/autopilot';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';

const TURNED_OFF: AutopilotStop = { code: 'person', message: 'You turned it off.' };
const PAUSED: AutopilotStop = { code: 'paused', message: 'You paused it.' };

/**
 * Turns the autopilot of a loom on or off, or sets its limits. With `keep`, off is a pause and on goes on from there. A
 * step that runs when it is turned off runs on.
 */
export async function setAutopilot(ctx: AppContext, loomId: string, input: PutAutopilot): Promise<Autopilot> {
  const { archivedAt } = found(await ctx.repository.read.getLoom(loomId), 'loom', loomId);
  const { on, limits, keep } = input;
  if (on && archivedAt !== null)
    throw new AppError('unavailable', 'This loom is archived. Take it out of the archive first.');
  if (on) return ctx.autopilots.on(loomId, { limits, keep });
  return ctx.autopilots.off(loomId, keep ? PAUSED : TURNED_OFF, { limits, pause: keep });
}
