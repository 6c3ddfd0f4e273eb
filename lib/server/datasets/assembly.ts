import 'server-only';
import type { DatasetReader } from '../ports/datasets';
import { KeptRows } from './kept-rows';
import type { OpenDataset } from './open-dataset';
import { type Reading, readEntries, readRest } from './read-entries';
import type { Entry } from './row-entries';
import { Tally } from './tally';

/** More rows than this are counted, but not kept in memory, where each takes about 1 KB. */
export const MOST_ROWS = 100_000;

/** A dataset read whole. */
export interface Assembly {
  open: OpenDataset;
  tally: Tally;
  /** All rows in order; null where there are more than `MOST_ROWS`. */
  entries: readonly Entry[] | null;
  /** What it can go on from when the dataset changes; null where it must be read anew. */
  ahead: Ahead | null;
}

export interface Ahead {
  reading: Reading;
  kept: KeptRows;
}

/** Reads a dataset from its beginning. */
export async function assemble(read: DatasetReader, open: OpenDataset): Promise<Assembly> {
  const pieces = readEntries(read, open);
  let tally = new Tally();
  let kept: KeptRows | null = new KeptRows();
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return finish(read, open, { reading: value, kept }, kept?.tally() ?? tally);
    kept?.add(value);
    if (!kept) tally.add(value);
    else if (kept.size > MOST_ROWS) [tally, kept] = [kept.tally(), null];
  }
}

/** Adds what the end of the last path comes to; `tally` is of all before it. */
export async function finish(
  read: DatasetReader,
  open: OpenDataset,
  { reading, kept }: { reading: Reading; kept: KeptRows | null },
  tally: Tally,
): Promise<Assembly> {
  const rest = await readRest(read, open, reading);
  tally.add(rest);
  if (!kept) return { open, tally, entries: null, ahead: null };
  kept.noteSteps(rest.entries);
  return { open, tally, entries: [...kept.entries, ...rest.entries], ahead: { reading, kept } };
}
