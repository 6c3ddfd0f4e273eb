import 'server-only';
import type { Autopilot, AutopilotStop } from '@/lib/loom/autopilot';
import type { Loom } from '@/lib/loom/loom';
import { dollars } from '@/lib/loom/money';
import type { AppContext } from '../app-context';
import { unpriced } from '../prices/unpriced';
import { parsePath } from '../steps/ground';

/** Why the autopilot may not take another step; null when it may. Nothing has been spent on that step yet. */
export async function limitReached(
  ctx: AppContext,
  loom: Loom,
  autopilot: Autopilot,
): Promise<AutopilotStop | null> {
  const { limits, stepsTaken, tokensSpent } = autopilot;
  if (limits.steps !== null && stepsTaken >= limits.steps)
    return {
      code: 'steps',
      message: `It took the ${limits.steps === 1 ? 'one step' : `${limits.steps} steps`} it was given.`,
    };
  if (limits.tokens !== null && tokensSpent >= limits.tokens)
    return { code: 'tokens', message: `It spent its budget: ${tokensSpent} of ${limits.tokens} tokens.` };
  return (await moneyReached(ctx, loom, autopilot)) ?? targetReached(ctx, loom);
}

/** A limit in money can be kept only where every price, and every number of tokens, is known. */
async function moneyReached(
  ctx: AppContext,
  { settings }: Loom,
  { limits: { money = null }, moneySpent = 0 }: Autopilot,
): Promise<AutopilotStop | null> {
  if (money === null) return null;
  const model = await unpriced(ctx, settings);
  if (model !== null)
    return {
      code: 'price-unknown',
      message: `No price is known for ${model}, so a limit in money cannot be kept. Take that limit off, or limit tokens instead.`,
    };
  if (moneySpent === null)
    return {
      code: 'price-unknown',
      message:
        'What it spent is unknown: a model server did not say how many tokens it used. Take the limit in money off, or limit tokens instead.',
    };
  if (moneySpent < money) return null;
  return { code: 'money', message: `It spent its budget: ${dollars(moneySpent)} of ${dollars(money)}.` };
}

async function targetReached(ctx: AppContext, { headId, settings }: Loom): Promise<AutopilotStop | null> {
  const wanted = settings.target.items;
  if (wanted === null || !settings.format) return null;
  const { kept } = parsePath(await ctx.repository.read.getPath(headId), settings);
  return kept >= wanted ? { code: 'target', message: `The target of ${wanted} items is reached.` } : null;
}
