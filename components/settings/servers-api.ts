import { z } from 'zod';
import { serverReplySchema } from '@/lib/contract/reply';
import {
  type CreateServer,
  type PatchServer,
  type ProbeReport,
  probeReportSchema,
  type ServerView,
} from '@/lib/contract/request';
import { request } from '@/lib/store/http';

const pathOf = (id: string) => `/api/servers/${encodeURIComponent(id)}`;

export const createServer = async (input: CreateServer): Promise<ServerView> =>
  (await request(serverReplySchema, '/api/servers', { method: 'POST', body: input })).server;

export const patchServer = async (id: string, patch: PatchServer): Promise<ServerView> =>
  (await request(serverReplySchema, pathOf(id), { method: 'PATCH', body: patch })).server;

/** `keepalive` lets the removal outlive the page. */
export const removeServer = (id: string, options?: { keepalive: boolean }): Promise<undefined> =>
  request(z.undefined(), pathOf(id), { method: 'DELETE', ...options });

export const probeServer = (id: string, model: string | null, signal: AbortSignal): Promise<ProbeReport> =>
  request(probeReportSchema, `${pathOf(id)}/probe`, { method: 'POST', body: model ? { model } : {}, signal });
