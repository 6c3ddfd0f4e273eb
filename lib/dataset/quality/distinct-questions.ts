import type { DistinctQuestion } from './distinct-question';
import { noLinks } from './near/links';
import { bandKeys } from './near/minhash';
import { createNearIndex } from './near/near-index';
import { featuresOf } from './text/features';
import { createVocabulary, type Vocabulary } from './text/vocabulary';
import { THRESHOLDS } from './thresholds';

export interface DistinctQuestions {
  vocabulary: Vocabulary;
  /** The questions by their slots; undefined where one is free. */
  bySlot: readonly (DistinctQuestion | undefined)[];
  /** The question as it is compared; one more item asks it. */
  take(question: string): DistinctQuestion;
  /** Words, and pairs of neighbouring words, over all items. */
  totals(): { words: number; wordPairs: number };
  /** One item less asks it; the last one takes it out. */
  release(question: DistinctQuestion): void;
}

/** The different questions of a set with what is worked out of each once: its words, and which others are near. */
export function createDistinctQuestions(): DistinctQuestions {
  const byKey = new Map<string, DistinctQuestion>();
  const vocabulary = createVocabulary();
  const bySlot: (DistinctQuestion | undefined)[] = [];
  const free: number[] = [];
  let [words, wordPairs] = [0, 0];
  const count = ({ length }: readonly string[], by: number): void => {
    words += by * length;
    wordPairs += by * Math.max(0, length - 1);
  };
  const index = createNearIndex(THRESHOLDS.nearSimilarity);
  return {
    vocabulary,
    bySlot,
    totals: () => ({ words, wordPairs }),
    take(question) {
      const features = featuresOf(question);
      count(features.words, 1);
      const known = byKey.get(features.key);
      if (known) {
        known.uses++;
        return known;
      }
      const sequence = vocabulary.take(features.words);
      const wordIds = Int32Array.from(new Set(sequence));
      const bands = bandKeys(features.shingles);
      const slot = free.pop() ?? bySlot.length;
      const added = {
        ...features,
        uses: 1,
        sequence,
        wordIds,
        bands,
        slot,
        near: noLinks(),
        fold: 0,
        seen: 0,
      };
      bySlot[slot] = added;
      byKey.set(added.key, added);
      index.add(added);
      return added;
    },
    release(question) {
      count(question.words, -1);
      question.uses--;
      if (question.uses > 0) return;
      index.remove(question);
      byKey.delete(question.key);
      bySlot[question.slot] = undefined;
      free.push(question.slot);
      vocabulary.release(question.words);
    },
  };
}
