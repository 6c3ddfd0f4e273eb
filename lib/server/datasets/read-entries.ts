import 'server-only';
import type { Drop, Item } from '@/lib/dataset/item';
import { createMemory, type ItemMemory } from '@/lib/dataset/item-memory';
import { type ItemStream, streamItems } from '@/lib/dataset/stream-items';
import type { Told } from '@/lib/dataset/tell-find';
import type { DatasetReader } from '../ports/datasets';
import { type OpenDataset, type ReadableSource, readableSources } from './open-dataset';
import { pathPages } from './path-pages';
import { type Entry, toEntries } from './row-entries';

const PAGE = 1000;

/** A page of what reading a dataset gives. */
export interface Piece {
  entries: Entry[];
  drops: Drop[];
  /** Items of the prompts. */
  examples: number;
}

export interface Reading {
  memory: ItemMemory;
  /** The last source with the stream of its path, which still waits for more; null when no source gives rows. */
  last: { source: ReadableSource; stream: ItemStream } | null;
}

/**
 * Everything of a dataset's sources in order, a page at a time, but for what the end of the last path would come to: see
 * `ItemStream.rest`.
 */
export async function* readEntries(
  read: DatasetReader,
  open: OpenDataset,
): AsyncGenerator<Piece, Reading, void> {
  const sources = readableSources(open);
  const memory = createMemory({ severalPaths: sources.length > 1 });
  let last: Reading['last'] = null;
  for (const source of sources) {
    const stream = streamItems(source.format, memory);
    last = { source, stream };
    let told: Told[] = [];
    for await (const page of pathPages(read, source.loomId, source.endId)) {
      for (const segment of page)
        for (const one of stream.push(segment)) {
          told.push(one);
          if (told.length < PAGE) continue;
          yield await toPiece(read, open, source, told);
          told = [];
        }
    }
    if (source !== sources.at(-1)) told.push(...stream.end());
    if (told.length > 0) yield await toPiece(read, open, source, told);
  }
  return { memory, last };
}

/** What one source told, its items as rows. */
export async function toPiece(
  read: DatasetReader,
  open: OpenDataset,
  source: ReadableSource,
  told: readonly Told[],
): Promise<Piece> {
  const items: Item[] = [];
  const drops: Drop[] = [];
  let examples = 0;
  for (const one of told) {
    if (one.kind === 'item') items.push(one.item);
    else if (one.kind === 'drop') drops.push(one.drop);
    else examples++;
  }
  const acts = { datasetId: open.dataset.id, mark: open.acts };
  return { entries: await toEntries(read, items, source, acts), drops, examples };
}

/** The last piece: what the end of the last path comes to. The stream stays as it is. */
export const readRest = async (read: DatasetReader, open: OpenDataset, { last }: Reading): Promise<Piece> =>
  last ? toPiece(read, open, last.source, last.stream.rest()) : { entries: [], drops: [], examples: 0 };

/** All pieces, the last one too. */
export async function* readWhole(read: DatasetReader, open: OpenDataset): AsyncGenerator<Piece, void, void> {
  const reading = yield* readEntries(read, open);
  yield await readRest(read, open, reading);
}
