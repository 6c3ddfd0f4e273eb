import type { Features } from './text/features';

/** One wording of a question, however many items ask it. Lives as long as one of them. */
export interface DistinctQuestion extends Features {
  /** How many items ask it. */
  uses: number;
  /** Ids of its words in the vocabulary, in order, and each once in order of its first place. */
  sequence: Int32Array;
  wordIds: Int32Array;
  /** See `bandKeys`. */
  bands: Int32Array;
  /** Its number among the questions in use; free again once it is gone. */
  slot: number;
  near: NearLinks;
}

/** The near-duplicates of a question as columns, in no order: there can be a hundred of each of ten thousand questions. */
export interface NearLinks {
  slots: number[];
  /** Jaccard index of the two sets of shingles. */
  similarity: number[];
  /** How many buckets bring the two together. */
  support: number[];
}
