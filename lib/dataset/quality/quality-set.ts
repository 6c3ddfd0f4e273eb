import type { DistinctQuestion } from './distinct-question';
import type { ItemColumns } from './item-columns';
import type { QualityItem } from './report';
import type { Vocabulary } from './text/vocabulary';

export interface QualityOptions {
  /** The format's labels in order; none where items have no fixed answers. */
  labels: readonly string[];
  /** Wanted share of each label by its text; without it equal shares are wanted. */
  wanted?: Readonly<Record<string, number>> | null;
}

/** An item in the engine. */
export interface Entry extends QualityItem {
  distinct: DistinctQuestion;
  /** Of the question, in characters (code points). */
  length: number;
}

/** Items that have one of the labels, in dataset order, as columns. */
export interface Labelled extends Pick<ItemColumns, 'labels' | 'lengths' | 'words' | 'wordFrom'> {
  entries: readonly Entry[];
  /** For each fold of the cross-validation the places of its items, in order; the labels are spread evenly over the folds. */
  folds: readonly Int32Array[];
  /** How many items have each label. */
  counts: readonly number[];
  /** The most frequent label, the first of equals, and its share. */
  majority: number;
  majorityShare: number;
}

/** What every check looks at: the items in dataset order, and what was worked out of them. */
export interface QualitySet {
  entries: readonly Entry[];
  labelNames: readonly string[];
  /** Wanted share by place among the labels; null where none is wanted of a label. */
  wanted: readonly (number | null)[];
  labelled: Labelled;
  /** The distinct questions with the smallest hashes, at most `SAMPLE`, in that order. */
  sample: readonly DistinctQuestion[];
  /** Items by question, where several items ask the same: in dataset order. */
  repeated: readonly (readonly Entry[])[];
  /** The distinct questions by their slots; undefined where one is free. */
  bySlot: readonly (DistinctQuestion | undefined)[];
  vocabulary: Vocabulary;
  /** Words, and pairs of neighbouring words, over all items. */
  words: number;
  wordPairs: number;
  /** A value that depends on the sample alone, kept for as long as the sample stays. */
  ofSample<T>(name: string, compute: (sample: readonly DistinctQuestion[]) => T): T;
}
