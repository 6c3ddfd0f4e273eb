import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import type { AppContext } from '../app-context';

export async function totalsEvent(ctx: AppContext, loomId: string): Promise<LoomEvent> {
  const { read } = ctx.repository;
  const [agreement, tokens] = await Promise.all([read.agreement(loomId), read.tokensSpent(loomId)]);
  return { type: 'totals', agreement, tokens };
}
