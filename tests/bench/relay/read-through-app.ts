import { nanoid } from 'nanoid';
import type { StreamMessage } from '../../../lib/contract/event.ts';
import type { LoomSnapshot, StepView } from '../../../lib/contract/snapshot.ts';
import type { LoomSettings } from '../../../lib/loom/settings.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { timed } from '../measuring.ts';
import type { Load } from './load.ts';
import { readEvents } from './read-events.ts';

/** Looms whose sampler is the upstream, and which no judge looks at. */
export const createLooms = async (
  api: ApiClient,
  count: number,
  baseUrl: string,
  { model, n, maxTokens, prompt }: Load,
): Promise<string[]> => {
  const serverId = nanoid();
  await api.ok('POST', '/api/servers', {
    id: serverId,
    name: 'Upstream',
    kind: 'other',
    baseUrl,
    key: { from: 'none' },
  });
  const create = async () => {
    const { id, settings } = await api.createLoom();
    const patch: Partial<LoomSettings> = {
      sampler: { ...settings.sampler, serverId, model, n, maxTokens, stop: [] },
      judge: { ...settings.judge, enabled: false },
    };
    await api.ok('PATCH', `/api/looms/${id}`, { settings: patch });
    await api.ok('PUT', `/api/looms/${id}/prompt`, { nodeId: nanoid(), text: prompt });
    return id;
  };
  return Promise.all(Array.from({ length: count }, create));
};

/** The milliseconds from asking every loom for a step to hearing the end of the last, each told to a listener that was there before. */
export const readThroughApp = async (api: ApiClient, loomIds: string[], load: Load): Promise<number> => {
  const controller = new AbortController();
  const opened = await Promise.all(loomIds.map((id) => listen(api, id, controller.signal)));
  const ms = await timed(() => Promise.all(opened.map((one) => step(api, one))));
  controller.abort();
  await Promise.all(opened.map(({ stepId }) => mustBeWhole(api, stepId, load)));
  return ms;
};

interface Opened {
  loomId: string;
  stepId: string;
  headId: string;
  events: Response;
}

const listen = async (api: ApiClient, loomId: string, signal: AbortSignal): Promise<Opened> => {
  const { cursor, loom }: LoomSnapshot = await api.open(loomId);
  const events = await fetch(`${api.url}/api/looms/${loomId}/events?after=${cursor}`, { signal });
  return { loomId, headId: loom.headId, stepId: nanoid(), events };
};

const step = async (api: ApiClient, { loomId, stepId, headId, events }: Opened): Promise<void> => {
  const heard = readEvents(events, (data) => {
    const message = JSON.parse(data) as StreamMessage;
    return message.type === 'event' && message.event.type === 'step-end';
  });
  await Promise.all([heard, api.startStep(loomId, headId, stepId)]);
};

const mustBeWhole = async (api: ApiClient, stepId: string, { n, maxTokens }: Load): Promise<void> => {
  const { nodes }: StepView = await api.step(stepId);
  const tokens = nodes.reduce((sum, node) => sum + (node.tokens ?? 0), 0);
  if (tokens !== n * maxTokens) throw new Error(`${tokens} tokens are stored, not ${n * maxTokens}.`);
};
