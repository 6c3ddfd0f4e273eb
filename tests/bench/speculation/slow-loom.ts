import { nanoid } from 'nanoid';
import type { LoomSettings } from '../../../lib/loom/settings.ts';
import type { ApiClient } from '../../support/api-client.ts';

/** How long the upstream takes before it says anything, in milliseconds: to write the candidates, then to judge them. */
const WRITING = 1400;
const JUDGING = 600;
/** What a step costs at least. */
export const STEP_MS = WRITING + JUDGING;

/** A loom whose every step takes the upstream two seconds, with its first step at the head, ranked. */
export const slowLoom = async (api: ApiClient, baseUrl: string, ahead: boolean): Promise<string> => {
  const serverId = nanoid();
  const key = { from: 'none' };
  await api.ok('POST', '/api/servers', { id: serverId, name: serverId, kind: 'other', baseUrl, key });
  const { id, settings } = await api.createLoom();
  const patch: Partial<LoomSettings> = {
    sampler: { ...settings.sampler, serverId, model: `slow-first-token-${WRITING}` },
    judge: { ...settings.judge, serverId, model: `slow-first-token-${JUDGING}` },
    speculation: { on: ahead, depth: 1, tokens: null },
  };
  await api.ok('PATCH', `/api/looms/${id}`, { settings: patch });
  await api.runStep(id);
  return id;
};
