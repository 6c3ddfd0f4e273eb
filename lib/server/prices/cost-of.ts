import 'server-only';
import type { Ranking } from '@/lib/loom/ranking';
import type { AppContext } from '../app-context';
import { priceOf, pricePerMillion } from './price-of';
import { serverRow } from './server-row';

/** One call to a model, with the tokens the server counted; null where it did not say. */
export interface Call {
  serverId: string;
  model: string;
  tokensIn: number | null;
  tokensOut: number | null;
}

/** What calls cost together in US dollars; null as soon as one of them has no known price or number of tokens. */
export async function costOf(ctx: AppContext, calls: readonly Call[]): Promise<number | null> {
  const servers = new Map<string, Awaited<ReturnType<typeof serverRow>>>();
  let sum = 0;
  for (const { serverId, model, tokensIn, tokensOut } of calls) {
    if (!servers.has(serverId)) servers.set(serverId, await serverRow(ctx, serverId));
    const server = servers.get(serverId);
    if (!server) return null;
    if (pricePerMillion(server, model).source === 'none') continue;
    if (tokensIn === null || tokensOut === null) return null;
    const price = priceOf(server, model, { in: tokensIn, out: tokensOut });
    if (price === null) return null;
    sum += price;
  }
  return sum;
}

/** The judge's calls of a ranking. One that brought neither text nor a count failed, and is not charged. */
export const callsOf = ({ judge, calls }: Pick<Ranking, 'judge' | 'calls'>): Call[] =>
  calls
    .flatMap(({ replies }) => replies)
    .filter(({ text, tokensIn, tokensOut }) => text !== '' || tokensIn !== null || tokensOut !== null)
    .map(({ tokensIn, tokensOut }) => ({
      serverId: judge.serverId,
      model: judge.model,
      tokensIn,
      tokensOut,
    }));
