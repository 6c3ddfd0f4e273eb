import { z } from 'zod';
import { datasetReplySchema } from '@/lib/contract/dataset';
import { loomsReplySchema, nodesReplySchema } from '@/lib/contract/reply';
import { type LoomSummary, loomSnapshotSchema } from '@/lib/contract/snapshot';
import type { Source } from '@/lib/dataset/dataset';
import { request } from '@/lib/store/http';
import { type BranchEnd, branchEnds } from './branch-ends';

export const fetchLooms = async (signal?: AbortSignal): Promise<LoomSummary[]> =>
  (await request(loomsReplySchema, '/api/looms?archived=0', { signal })).looms;

export const createDataset = async (input: {
  id: string;
  title: string;
  sources: readonly Source[];
}): Promise<string> =>
  (await request(datasetReplySchema, '/api/datasets', { method: 'POST', body: input })).dataset.id;

export interface Branch extends BranchEnd {
  /** The end of its text. */
  tail: string;
}

/** Branches offered at once: the latest. */
const OFFERED = 30;
const TAIL = 90;
const shapeOnly = loomSnapshotSchema.pick({ shape: true }).extend({ loom: z.object({ headId: z.string() }) });

/** The branches of a loom that were taken once and then left, the latest first. */
export async function fetchBranches(loomId: string, signal?: AbortSignal): Promise<Branch[]> {
  const path = `/api/looms/${encodeURIComponent(loomId)}`;
  const { shape, loom } = await request(shapeOnly, path, { signal });
  const ends = branchEnds(shape, loom.headId).slice(0, OFFERED);
  if (ends.length === 0) return [];
  const body = { ids: ends.map(({ nodeId }) => nodeId) };
  const { nodes } = await request(nodesReplySchema, `${path}/texts`, { method: 'POST', body, signal });
  const texts = new Map(nodes.map(({ id, text }) => [id, text.trim().replace(/\s+/g, ' ')]));
  return ends.map((end) => ({ ...end, tail: tailOf(texts.get(end.nodeId) ?? '') }));
}

const tailOf = (text: string): string => (text.length > TAIL ? `…${text.slice(-TAIL)}` : text);
