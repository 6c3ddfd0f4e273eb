import 'server-only';
import type { Autopilot, AutopilotLimits } from '@/lib/loom/autopilot';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';

/** Turns the autopilot of a loom on or off, or sets its limits. A step that runs when it is turned off runs on. */
export async function setAutopilot(
  ctx: AppContext,
  loomId: string,
  input: { on: boolean; limits?: AutopilotLimits | undefined },
): Promise<Autopilot> {
  const { archivedAt } = found(await ctx.repository.read.getLoom(loomId), 'loom', loomId);
  if (input.on && archivedAt !== null)
    throw new AppError('unavailable', 'This loom is archived. Take it out of the archive first.');
  return input.on
    ? ctx.autopilots.on(loomId, input.limits)
    : ctx.autopilots.off(loomId, { code: 'person', message: 'You turned it off.' }, input.limits);
}
