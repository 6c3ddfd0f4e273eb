import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import type { AppContext } from '../app-context';

export async function totalsEvent(ctx: AppContext, loomId: string): Promise<LoomEvent> {
  const { read } = ctx.repository;
  const [agreement, tokens, speculated, flags] = await Promise.all([
    read.agreement(loomId),
    read.tokensSpent(loomId),
    read.tokensSpeculated(loomId),
    read.openFlags(loomId),
  ]);
  return { type: 'totals', agreement, tokens, speculated, flags: flags.length };
}
