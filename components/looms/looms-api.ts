import { z } from 'zod';
import { loomReplySchema, loomsReplySchema } from '@/lib/contract/reply';
import type { CreateLoom, PatchLoom } from '@/lib/contract/request';
import type { LoomSummary } from '@/lib/contract/snapshot';
import { request } from '@/lib/store/http';

const createdSchema = z.object({ loom: loomReplySchema.shape.loom.pick({ id: true }) });

const pathOf = (id: string) => `/api/looms/${encodeURIComponent(id)}`;

export const fetchLooms = async (archived: boolean, signal?: AbortSignal): Promise<LoomSummary[]> =>
  (await request(loomsReplySchema, `/api/looms?archived=${archived ? 1 : 0}`, { signal })).looms;

/** Resolves with the new loom's id. The same `input.id` again gives the same loom. */
export const createLoom = async (input: CreateLoom): Promise<string> =>
  (await request(createdSchema, '/api/looms', { method: 'POST', body: input })).loom.id;

export const patchLoom = async (id: string, patch: PatchLoom): Promise<void> => {
  await request(createdSchema, pathOf(id), { method: 'PATCH', body: patch });
};

export const duplicateLoom = async (id: string, copy: { id: string; title: string }): Promise<void> => {
  await request(createdSchema, `${pathOf(id)}/duplicate`, { method: 'POST', body: copy });
};
