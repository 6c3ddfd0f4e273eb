import { z } from 'zod';
import { type ImportJob, importJobReplySchema } from '@/lib/contract/importing';
import { request } from '@/lib/store/http';
import { upload } from '@/lib/store/upload';

const pathOf = (id: string) => `/api/imports/${encodeURIComponent(id)}`;

export const uploadFile = async (
  file: File,
  watch: { signal: AbortSignal; onSent: (bytes: number) => void },
): Promise<ImportJob> => {
  const path = `/api/imports?name=${encodeURIComponent(file.name.slice(-255) || 'file')}`;
  return (await upload(importJobReplySchema, path, file, watch)).job;
};

export const fetchJob = async (id: string, signal: AbortSignal): Promise<ImportJob> =>
  (await request(importJobReplySchema, pathOf(id), { signal })).job;

export const commitJob = async (id: string, title: string, signal: AbortSignal): Promise<ImportJob> =>
  (await request(importJobReplySchema, `${pathOf(id)}/commit`, { method: 'POST', body: { title }, signal }))
    .job;

/** Gives a file up; also while the page goes. */
export const dropJob = (id: string): Promise<undefined> =>
  request(z.undefined(), pathOf(id), { method: 'DELETE', keepalive: true });
