import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Segment } from '@/lib/dataset/item';
import type { DatasetReader } from '../ports/datasets';

/** Levels climbed in one query: some milliseconds, during which SQLite answers nobody else. */
const LEVELS = 2000;
const PAGE = 1000;

/** The nodes of a path, root first, by pages: only four bytes a node are held of the whole. */
export async function* pathPages(
  read: DatasetReader,
  loomId: string,
  endId: string,
): AsyncGenerator<Segment[]> {
  const seqs = await pathSeqs(read, endId);
  for (let from = 0; from < seqs.length; from += PAGE) {
    yield await read.segments(loomId, [...seqs.subarray(from, from + PAGE)]);
    await nextTurn();
  }
}

/** Ascending, from the root's to the node's; empty when there is no such node. */
async function pathSeqs(read: DatasetReader, endId: string): Promise<Int32Array> {
  const climbs: number[][] = [];
  let length = 0;
  for (let from: string | null = endId; from !== null; ) {
    const { seqs, above } = await read.climb(from, LEVELS);
    climbs.push(seqs);
    length += seqs.length;
    from = above;
    await nextTurn();
  }
  const path = new Int32Array(length);
  let at = length;
  for (const seqs of climbs) for (const seq of seqs) path[--at] = seq;
  return path;
}
