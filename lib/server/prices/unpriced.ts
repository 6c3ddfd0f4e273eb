import 'server-only';
import type { LoomSettings } from '@/lib/loom/settings';
import type { AppContext } from '../app-context';
import { pricePerMillion } from './price-of';
import { serverRow } from './server-row';

/** The first model that a step of these settings would call without a known price, in words; null when all have one. */
export async function unpriced(
  ctx: AppContext,
  { sampler, judge }: Pick<LoomSettings, 'sampler' | 'judge'>,
): Promise<string | null> {
  for (const { serverId, model } of judge.enabled ? [sampler, judge] : [sampler]) {
    const server = await serverRow(ctx, serverId);
    if (!server || pricePerMillion(server, model).source === 'unknown')
      return `“${model}” on ${server?.name ?? 'a model server that is not there'}`;
  }
  return null;
}
