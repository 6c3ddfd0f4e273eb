export interface DistinctN {
  /** Distinct words over all words, and distinct pairs of neighbouring words over all such pairs; 0 where there are none. */
  one: number;
  two: number;
}

/** Distinct-1 and distinct-2 (Li et al. 2016) over several texts; pairs do not reach from one text into the next. */
export function distinctN(texts: Iterable<readonly string[]>): DistinctN {
  const [words, pairs] = [new Set<string>(), new Set<string>()];
  let [wordCount, pairCount] = [0, 0];
  for (const text of texts) {
    wordCount += text.length;
    pairCount += Math.max(0, text.length - 1);
    for (const [at, word] of text.entries()) {
      words.add(word);
      if (at > 0) pairs.add(`${text[at - 1]} ${word}`);
    }
  }
  return { one: ratio(words.size, wordCount), two: ratio(pairs.size, pairCount) };
}

export const ratio = (part: number, all: number): number => (all === 0 ? 0 : part / all);
