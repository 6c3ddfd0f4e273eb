import 'server-only';
import type { LoomSettings } from '@/lib/loom/settings';
import type { AppContext } from '../app-context';
import { PRACTICE_ROW } from '../ports/practice-row';

/** A sentence for each model server of the settings that this Espalier does not know. */
export async function unknownServers(ctx: AppContext, { sampler, judge }: LoomSettings): Promise<string[]> {
  const ids = [...new Set([sampler.serverId, judge.serverId])].filter((id) => id !== PRACTICE_ROW.id);
  const rows = await Promise.all(ids.map((id) => ctx.repository.servers.get(id)));
  return ids
    .filter((_, place) => !rows[place])
    .map(
      (id) => `It uses the model server “${id}”, which is not known here: choose another in its settings.`,
    );
}
