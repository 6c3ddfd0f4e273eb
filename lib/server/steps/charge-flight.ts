import 'server-only';
import type { Autopilot } from '@/lib/loom/autopilot';
import type { Step } from '@/lib/loom/step';
import type { LoomWriter } from '../ports/repository';

/**
 * What a step cost goes to the autopilot that is on in its loom, in the step's own transaction: a power cut between
 * the step and its choice loses nothing of it. A step proposed ahead is charged to nobody.
 */
export async function chargeFlight(
  writer: LoomWriter,
  { loomId, speculated }: Pick<Step, 'loomId' | 'speculated'>,
  cost: { tokens: number; money: number | null },
): Promise<void> {
  if (speculated === 'unexplored') return;
  const autopilot = await writer.getAutopilot(loomId);
  if (!autopilot?.on) return;
  await writer.putAutopilot({
    ...autopilot,
    tokensSpent: autopilot.tokensSpent + cost.tokens,
    moneySpent: sum(autopilot.moneySpent, cost.money),
  });
}

/** Once the cost of one step is unknown, so is the sum. */
const sum = (before: Autopilot['moneySpent'], more: number | null): number | null =>
  before === null || more === null ? null : (before ?? 0) + more;
