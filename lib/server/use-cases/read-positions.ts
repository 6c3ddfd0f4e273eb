import 'server-only';
import type { PositionsReply } from '@/lib/contract/judge-positions';
import type { AppContext } from '../app-context';
import { found } from '../errors';

/** What standing at each place adds in the eyes of the loom's judge. */
export async function readPositions(ctx: AppContext, loomId: string): Promise<PositionsReply> {
  const { settings } = found(await ctx.repository.read.getLoom(loomId), 'loom', loomId);
  const { serverId, model } = settings.judge;
  const fitted = await ctx.positions.modelOf(ctx.repository.read, loomId, settings.judge);
  const { positions, covariance, spread, fittedOn } = fitted;
  return {
    judge: { serverId, model },
    positions: Object.fromEntries(
      Object.entries(positions).map(([shown, effects]) => [
        shown,
        effects.map((effect, i) => ({
          effect,
          standardError: Math.sqrt(Math.max(0, covariance[shown]?.[i]?.[i] ?? 0)),
        })),
      ]),
    ),
    spread,
    fittedOn,
  };
}
