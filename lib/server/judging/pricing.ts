import 'server-only';
import type { DecidedStep, RankedFacts } from '@/lib/judging/decided-step';
import type { AppContext } from '../app-context';
import { type PricedServer, priceOf, pricePerMillion } from '../prices/price-of';
import { serverRow } from '../prices/server-row';

/**
 * What each ranking cost in US dollars; null where no price is known, or the server did not count. The calls of a ranking
 * are priced as equally long: only their sum is stored beside the words.
 */
export async function pricing(
  ctx: AppContext,
  steps: readonly DecidedStep[],
): Promise<(ranking: RankedFacts) => number | null> {
  const ids = new Set(steps.flatMap(({ rankings }) => rankings.map(({ judge }) => judge.serverId)));
  const servers = new Map<string, Awaited<ReturnType<typeof serverRow>>>();
  for (const id of ids) servers.set(id, await serverRow(ctx, id));
  return ({ judge, calls, tokensIn, tokensOut }) => {
    const asked = calls.filter(({ failed }) => !failed).length;
    if (asked === 0) return 0;
    const server = servers.get(judge.serverId);
    if (!server) return null;
    const price = priceOf(server, judge.model, { in: tokensIn / asked, out: tokensOut / asked });
    const isCounted = tokensIn + tokensOut > 0;
    if (price === null || (!isCounted && !isFree(server, judge.model))) return null;
    return price * asked;
  };
}

const isFree = (server: PricedServer, model: string): boolean =>
  pricePerMillion(server, model).source === 'none';
