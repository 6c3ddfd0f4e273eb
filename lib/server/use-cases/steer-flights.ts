import 'server-only';
import type { SteerFlights } from '@/lib/contract/flights';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import { setAutopilot } from './set-autopilot';

const WISHES = {
  start: { on: true },
  resume: { on: true, keep: true },
  pause: { on: false, keep: true },
  stop: { on: false },
} as const;

/** Does the same to several autopilots. One that refuses leaves the others alone; which and why is the answer. */
export async function steerFlights(
  ctx: AppContext,
  { act, loomIds, limits }: SteerFlights,
): Promise<{ loomId: string; message: string }[]> {
  const failures: { loomId: string; message: string }[] = [];
  for (const loomId of new Set(loomIds))
    try {
      await setAutopilot(ctx, loomId, { ...WISHES[act], ...(limits && { limits }) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failures.push({ loomId, message: error.message });
    }
  return failures;
}
