import type { WeightedTexts } from './tf-idf';

const TERMS = 3;

/**
 * For each cluster the (at most three) words that tell it from the rest: highest `p · ln(p / q)`, where `p` is the share of
 * its texts with the word and `q` that of all texts. A word must stand in two of its texts, or in all of them.
 */
export function tellingTerms(
  texts: WeightedTexts,
  of: ArrayLike<number>,
  sizes: readonly number[],
): string[][] {
  const n = texts.starts.length - 1;
  const inside = sizes.map(() => new Uint32Array(texts.vocabulary.length));
  for (let row = 0; row < n; row++) {
    const counts = inside[of[row] ?? 0];
    if (!counts) continue;
    for (let i = texts.starts[row] ?? 0; i < (texts.starts[row + 1] ?? 0); i++) {
      const term = texts.terms[i] ?? 0;
      counts[term] = (counts[term] ?? 0) + 1;
    }
  }
  return inside.map((counts, cluster) => {
    const size = sizes[cluster] ?? 0;
    const scored: { word: string; score: number }[] = [];
    for (const [term, count] of counts.entries()) {
      const word = texts.vocabulary[term] ?? '';
      if (count < Math.min(2, size) || count === 0 || [...word].length < 2) continue;
      const share = count / size;
      scored.push({ word, score: share * Math.log(share / ((texts.texts[term] ?? count) / n)) });
    }
    return scored
      .sort((one, other) => other.score - one.score || (one.word < other.word ? -1 : 1))
      .slice(0, TERMS)
      .filter(({ score }) => score > 0 || sizes.length === 1)
      .map(({ word }) => word);
  });
}
