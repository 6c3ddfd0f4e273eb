import { z } from 'zod';
import { serversReplySchema } from '@/lib/contract/reply';
import type { ServerView } from '@/lib/contract/request';
import {
  type AskDraft,
  draftReplySchema,
  type MergeDrafts,
  type WorkshopView,
  type WriteDraft,
  workshopLoomReplySchema,
  workshopReplySchema,
} from '@/lib/contract/workshop';
import { request } from '@/lib/store/http';

const workshopOf = (loomId: string) => `/api/looms/${encodeURIComponent(loomId)}/workshop`;
const draftAt = (id: string) => `/api/drafts/${encodeURIComponent(id)}`;

export const readWorkshop = (loomId: string): Promise<WorkshopView> =>
  request(workshopReplySchema, workshopOf(loomId));

export const readServers = async (): Promise<ServerView[]> =>
  (await request(serversReplySchema, '/api/servers')).servers;

const post = async (path: string, body: unknown) =>
  (await request(draftReplySchema, path, { method: 'POST', body })).draft;
const put = async (path: string, body: unknown) =>
  (await request(draftReplySchema, path, { method: 'PUT', body })).draft;

export const askDraft = (loomId: string, body: AskDraft) => post(`${workshopOf(loomId)}/ask`, body);
export const mergeDrafts = (loomId: string, body: MergeDrafts) => post(`${workshopOf(loomId)}/merge`, body);
export const writeDraft = (loomId: string, body: WriteDraft) => post(`${workshopOf(loomId)}/write`, body);
export const takeLoomed = (loomId: string, id: string) => post(`${workshopOf(loomId)}/take`, { id });
export const tryDraft = (id: string, steps: number) => post(`${draftAt(id)}/try`, { steps });
export const promoteDraft = (id: string, nodeId: string) => put(`${draftAt(id)}/promote`, { nodeId });
export const discardDraft = (id: string, discarded: boolean) =>
  put(`${draftAt(id)}/discarded`, { discarded });

export const openWorkshopLoom = async (
  loomId: string,
  words: { goal: string; criteria: string },
): Promise<string> =>
  (await request(workshopLoomReplySchema, `${workshopOf(loomId)}/loom`, { method: 'POST', body: words }))
    .loomId;

/** Puts a loom's prompt back to what it was. */
export const restorePrompt = (loomId: string, nodeId: string, text: string): Promise<unknown> =>
  request(z.unknown(), `/api/looms/${encodeURIComponent(loomId)}/prompt`, {
    method: 'PUT',
    body: { nodeId, text },
  });
