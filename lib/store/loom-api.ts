import { z } from 'zod';
import { hitsReplySchema, nodesReplySchema, serversReplySchema } from '../contract/reply';
import type { More, PatchLoom, PutChoice, PutReason, ServerView, StartStep } from '../contract/request';
import { type LoomSnapshot, loomSnapshotSchema, type StepView, stepViewSchema } from '../contract/snapshot';
import type { AutopilotLimits } from '../loom/autopilot';
import type { LoomNode } from '../loom/node';
import { request } from './http';

export type SearchHit = z.infer<typeof hitsReplySchema>['hits'][number];

/**
 * What a page may ask of one loom. Changes answer nothing that is used: what came of them arrives as events, the
 * same way for the page that asked and for every other. All reject with an ApiError.
 */
export interface LoomApi {
  snapshot(): Promise<LoomSnapshot>;
  step(stepId: string): Promise<StepView>;
  texts(ids: string[]): Promise<LoomNode[]>;
  search(text: string, signal: AbortSignal): Promise<SearchHit[]>;
  servers(): Promise<ServerView[]>;
  startStep(body: StartStep): Promise<void>;
  more(stepId: string, body: More): Promise<void>;
  stop(stepId: string): Promise<void>;
  rank(stepId: string, rankingId: string): Promise<void>;
  choose(stepId: string, body: PutChoice): Promise<void>;
  addReason(choiceId: string, body: PutReason): Promise<void>;
  undo(choiceId: string): Promise<void>;
  moveHead(nodeId: string): Promise<void>;
  patch(body: PatchLoom): Promise<void>;
  editPrompt(nodeId: string, text: string): Promise<void>;
  /** With `keep`, off is a pause, and on goes on from there. */
  autopilot(on: boolean, limits?: AutopilotLimits, keep?: boolean): Promise<void>;
}

export function createLoomApi(loomId: string): LoomApi {
  const loom = `/api/looms/${encodeURIComponent(loomId)}`;
  const step = (id: string) => `/api/steps/${encodeURIComponent(id)}`;
  const send = async (method: 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown): Promise<void> => {
    await request(z.unknown(), path, { method, body });
  };
  return {
    snapshot: () => request(loomSnapshotSchema, loom),
    step: (id) => request(stepViewSchema, step(id)),
    texts: async (ids) =>
      (await request(nodesReplySchema, `${loom}/texts`, { method: 'POST', body: { ids } })).nodes,
    search: async (text, signal) =>
      (await request(hitsReplySchema, `${loom}/search?q=${encodeURIComponent(text)}`, { signal })).hits,
    servers: async () => (await request(serversReplySchema, '/api/servers')).servers,
    startStep: (body) => send('POST', `${loom}/steps`, body),
    more: (id, body) => send('POST', `${step(id)}/more`, body),
    stop: (id) => send('POST', `${step(id)}/stop`),
    rank: (id, rankingId) => send('POST', `${step(id)}/rank`, { rankingId }),
    addReason: (id, body) => send('PUT', `/api/choices/${encodeURIComponent(id)}/reason`, body),
    choose: (id, body) => send('PUT', `${step(id)}/choice`, body),
    undo: (choiceId) => send('POST', `${loom}/undo`, { choiceId }),
    moveHead: (nodeId) => send('PUT', `${loom}/head`, { nodeId }),
    patch: (body) => send('PATCH', loom, body),
    editPrompt: (nodeId, text) => send('PUT', `${loom}/prompt`, { nodeId, text }),
    autopilot: (on, limits, keep) => send('PUT', `${loom}/autopilot`, { on, limits, keep }),
  };
}
