import 'server-only';
import { contentHash } from '@/lib/dataset/content-hash';
import { type Dataset, ownDataset, type Source } from '@/lib/dataset/dataset';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { Loom } from '@/lib/loom/loom';
import type { AppContext } from '../app-context';
import { notFound } from '../errors';
import type { ActsMark, LoomMark } from '../ports/datasets';
import type { LoomReader } from '../ports/repository';
import { sourceProblem } from './source-problem';

export interface OpenSource {
  loomId: string;
  /** As the dataset says: null is the loom's head. */
  nodeId: string | null;
  /** Where the path ended when it was opened; null where there is no such loom or node. */
  endId: string | null;
  /** Null where it is missing. */
  loom: Loom | null;
  mark: LoomMark | null;
  /** Why it gives no rows; null when all is well. */
  problem: string | null;
}

/** A source that gives rows. */
export interface ReadableSource extends OpenSource {
  endId: string;
  loom: Loom;
  mark: LoomMark;
  problem: null;
  /** Its own item format: another than the dataset's may have other marks around the same labels. */
  format: ItemFormat;
  /** Place among the dataset's sources. */
  at: number;
}

/** A dataset as it stood at one moment: however long its rows are read, they are those of that moment. */
export interface OpenDataset {
  dataset: Dataset;
  /** It is the dataset a loom has by itself. */
  own: boolean;
  /** Changes whenever a row may have. */
  version: string;
  sources: OpenSource[];
  /** The item format of the first source that has one. */
  format: ItemFormat | null;
  acts: ActsMark;
}

/** Opens a dataset, or a loom's own. Rejects with `not_found`. */
export async function openDataset(ctx: AppContext, id: string): Promise<OpenDataset> {
  const { read } = ctx.repository;
  const [stored, loom, acts] = await Promise.all([read.getDataset(id), read.getLoom(id), read.actsMark(id)]);
  const dataset = stored ?? (loom && ownDataset(loom));
  if (!dataset) throw notFound('dataset', id);
  const opened: OpenSource[] = [];
  for (const source of dataset.sources) opened.push(await openSource(read, source));
  const format = opened.find((source) => !source.problem && formatOf(source)) ?? null;
  const sources = opened.map((source) => ({
    ...source,
    problem: source.problem ?? sourceProblem(source.loom, format?.loom ?? null, id),
  }));
  return {
    dataset,
    own: loom !== null,
    version: versionOf(dataset, sources, acts),
    sources,
    format: format && formatOf(format),
    acts,
  };
}

export const readableSources = ({ sources }: OpenDataset): ReadableSource[] =>
  sources.flatMap((source, at) => {
    const { endId, loom, mark, problem } = source;
    const format = formatOf(source);
    if (problem !== null || endId === null || !loom || !mark || !format) return [];
    return { ...source, endId, loom, mark, problem, format, at };
  });

const formatOf = ({ loom }: OpenSource): ItemFormat | null => loom?.settings.format ?? null;

async function openSource(read: LoomReader, { loomId, nodeId }: Source): Promise<OpenSource> {
  const [loom, mark] = await Promise.all([read.getLoom(loomId), read.loomMark(loomId)]);
  const missing = { loomId, nodeId, endId: null, loom: null, mark: null };
  if (!loom) return { ...missing, problem: 'There is no such loom.' };
  const node = nodeId === null ? null : await read.getNode(nodeId);
  if (nodeId !== null && node?.loomId !== loomId)
    return { ...missing, loom, mark, problem: 'The loom has no such node.' };
  if (node && (node.state === 'waiting' || node.state === 'streaming'))
    return { ...missing, loom, mark, problem: 'The node it ends in has not arrived yet.' };
  return { loomId, nodeId, endId: nodeId ?? loom.headId, loom, mark, problem: null };
}

/** All that rows come from. A prompt that nothing grew from yet may change its text in place. */
function versionOf(dataset: Dataset, sources: OpenSource[], acts: ActsMark): string {
  const parts = sources.map(({ loomId, endId, loom, mark, problem }) => [
    loomId,
    endId,
    problem,
    loom?.settings.format,
    mark?.choiceSeq,
    mark?.undone,
    endId === loom?.rootId && loom?.touchedAt,
  ]);
  return contentHash(JSON.stringify([dataset.id, parts, acts]));
}
