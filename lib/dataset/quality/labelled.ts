import { floats, whole32 } from './columns';
import type { ItemColumns } from './item-columns';
import type { Entry, Labelled } from './quality-set';
import { FOLDS } from './thresholds';

/** The items that have one of the labels. `foldOf` gives the fold of each slot. */
export function labelledOf(
  entries: readonly Entry[],
  columns: ItemColumns,
  foldOf: Uint8Array,
  labelCount: number,
): Labelled {
  const { labels } = columns;
  const has = (at: number) => (labels[at] as number) >= 0 && (labels[at] as number) < labelCount;
  let all = true;
  for (let at = 0; all && at < labels.length; at++) all = has(at);
  if (all) return withCounts(entries, columns, foldOf, labelCount);
  const picked = entries.map((_, at) => at).filter(has);
  const from = (at: number) => picked[at] as number;
  const n = picked.length;
  const lists = picked.map((at) => columns.words.subarray(columns.wordFrom[at], columns.wordFrom[at + 1]));
  const ends = whole32(n + 1, () => 0);
  for (const [at, list] of lists.entries()) ends[at + 1] = (ends[at] as number) + list.length;
  const words = new Int32Array(ends[n] as number);
  for (const [at, list] of lists.entries()) words.set(list, ends[at]);
  const part: ItemColumns = {
    labels: whole32(n, (at) => labels[from(at)] as number),
    lengths: floats(n, (at) => columns.lengths[from(at)] as number),
    hashes: floats(n, (at) => columns.hashes[from(at)] as number),
    slots: whole32(n, (at) => columns.slots[from(at)] as number),
    words,
    wordFrom: ends,
  };
  return withCounts(
    picked.map((at) => entries[at] as Entry),
    part,
    foldOf,
    labelCount,
  );
}

function withCounts(
  entries: readonly Entry[],
  columns: ItemColumns,
  foldOf: Uint8Array,
  labelCount: number,
): Labelled {
  const { labels, lengths, words, wordFrom, slots } = columns;
  const counts = Array.from({ length: labelCount }, () => 0);
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] as number;
    counts[label] = (counts[label] as number) + 1;
  }
  const folds = itemsByFold(slots, foldOf);
  return { entries, labels, lengths, words, wordFrom, folds, counts, ...majorityOf(counts) };
}

const majorityOf = (counts: readonly number[]): Pick<Labelled, 'majority' | 'majorityShare'> => {
  const most = Math.max(0, ...counts);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { majority: counts.indexOf(most), majorityShare: all > 0 ? most / all : 0 };
};

function itemsByFold(slots: Int32Array, foldOf: Uint8Array): Int32Array[] {
  const sizes = new Int32Array(FOLDS);
  for (let at = 0; at < slots.length; at++) {
    const fold = foldOf[slots[at] as number] as number;
    sizes[fold] = (sizes[fold] as number) + 1;
  }
  const lists = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(FOLDS);
  for (let at = 0; at < slots.length; at++) {
    const fold = foldOf[slots[at] as number] as number;
    const list = lists[fold] as Int32Array;
    list[filled[fold] as number] = at;
    filled[fold] = (filled[fold] as number) + 1;
  }
  return lists;
}

/** All items but the first: those that have one before them. */
export function withoutFirst(labelled: Labelled): Labelled {
  const { entries, labels, lengths, words, wordFrom, folds } = labelled;
  const first = labels[0];
  const counts = labelled.counts.map((count, label) => (label === first ? count - 1 : count));
  return {
    entries: entries.slice(1),
    labels: labels.subarray(1),
    lengths: lengths.subarray(1),
    words,
    wordFrom: wordFrom.subarray(1),
    folds: folds.map((fold) => (fold[0] === 0 ? fold.subarray(1) : fold).map((at) => at - 1)),
    counts,
    ...majorityOf(counts),
  };
}
