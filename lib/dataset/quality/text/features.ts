import { foldText } from '../../fold-text';
import { mixed, textHash } from './hash';
import { shinglesOf } from './shingles';
import { wordsOf } from './words';

/** What the checks need of a question: a pure function of its folded text. */
export interface Features {
  /** See `foldText`: questions with the same key are the same. */
  key: string;
  /** Unsigned 32-bit hash of the key: gives an order that has nothing to do with the dataset's. */
  hash: number;
  words: readonly string[];
  /** Hashes of the words and of the pairs of neighbouring words, each once, ascending. */
  shingles: Int32Array;
}

export function featuresOf(question: string): Features {
  const key = foldText(question);
  const words = wordsOf(key);
  return { key, hash: mixed(textHash(key)) >>> 0, words, shingles: shinglesOf(words) };
}
