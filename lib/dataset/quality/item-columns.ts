import type { Entry } from './quality-set';

/** What the checks count, of all items in dataset order, as columns: walking objects would take most of a report's time. */
export interface ItemColumns {
  labels: Int32Array;
  /** Of the question, in characters. */
  lengths: Float64Array;
  hashes: Float64Array;
  slots: Int32Array;
  /** Word numbers of the question, each once: those of item i lie from `wordFrom[i]` to before `wordFrom[i + 1]`; the first word first. */
  words: Int32Array;
  wordFrom: Int32Array;
}

export interface ColumnStore {
  push(entry: Entry): void;
  /** Takes all items anew: after anything but a `push`. */
  refill(entries: readonly Entry[]): void;
  /** Views that hold until the next change. */
  read(): ItemColumns;
}

export function createColumnStore(): ColumnStore {
  let count = 0;
  let wordCount = 0;
  let labels = new Int32Array(64);
  let lengths = new Float64Array(64);
  let hashes = new Float64Array(64);
  let slots = new Int32Array(64);
  let wordFrom = new Int32Array(65);
  let words = new Int32Array(1024);

  const push = ({ labelIndex, length, distinct }: Entry): void => {
    if (count === labels.length) {
      labels = grown(labels, 2 * count);
      lengths = grown(lengths, 2 * count);
      hashes = grown(hashes, 2 * count);
      slots = grown(slots, 2 * count);
      wordFrom = grown(wordFrom, 2 * count + 1);
    }
    const needed = wordCount + distinct.wordIds.length;
    if (needed > words.length) words = grown(words, 2 * needed);
    labels[count] = labelIndex;
    lengths[count] = length;
    hashes[count] = distinct.hash;
    slots[count] = distinct.slot;
    words.set(distinct.wordIds, wordCount);
    wordCount = needed;
    count++;
    wordFrom[count] = wordCount;
  };

  return {
    push,
    refill(entries) {
      count = 0;
      wordCount = 0;
      for (const entry of entries) push(entry);
    },
    read: () => ({
      labels: labels.subarray(0, count),
      lengths: lengths.subarray(0, count),
      hashes: hashes.subarray(0, count),
      slots: slots.subarray(0, count),
      words: words.subarray(0, wordCount),
      wordFrom: wordFrom.subarray(0, count + 1),
    }),
  };
}

function grown<T extends Int32Array | Float64Array>(column: T, size: number): T {
  const larger = new (column.constructor as new (size: number) => T)(size);
  larger.set(column);
  return larger;
}
