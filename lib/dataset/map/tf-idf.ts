import { tokensOf } from './tokens';

/** Texts as weighted words: row `i` has the entries `starts[i]` to `starts[i + 1]` of `terms` and `weights`. */
export interface WeightedTexts {
  /** Every word there is, in order of first appearance. */
  vocabulary: string[];
  /** In how many texts each word stands. */
  texts: Uint32Array;
  starts: Uint32Array;
  terms: Uint32Array;
  weights: Float32Array;
}

/**
 * TF-IDF with a damped count, `(1 + ln tf) · (1 + ln((1 + n) / (1 + df)))`, each text made one long (Salton & Buckley,
 * 1988; the smoothing is scikit-learn's). A text without words has no entries.
 */
export function weighTexts(texts: readonly string[]): WeightedTexts {
  const index = new Map<string, number>();
  const frequency: number[] = [];
  const [starts, terms, weights]: [Uint32Array, number[], number[]] = [
    new Uint32Array(texts.length + 1),
    [],
    [],
  ];
  for (const [row, text] of texts.entries()) {
    for (const [word, count] of countWords(text)) {
      let term = index.get(word);
      if (term === undefined) {
        term = index.size;
        index.set(word, term);
      }
      frequency[term] = (frequency[term] ?? 0) + 1;
      terms.push(term);
      weights.push(1 + Math.log(count));
    }
    starts[row + 1] = terms.length;
  }
  const weighted = {
    vocabulary: [...index.keys()],
    texts: Uint32Array.from(frequency),
    starts,
    terms: Uint32Array.from(terms),
    weights: Float32Array.from(weights),
  };
  weighByRarity(weighted);
  return weighted;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of tokensOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function weighByRarity({ texts, starts, terms, weights }: WeightedTexts): void {
  const n = starts.length - 1;
  for (let row = 0; row < n; row++) {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    let sum = 0;
    for (let i = from; i < to; i++) {
      const weight = (weights[i] ?? 0) * (1 + Math.log((1 + n) / (1 + (texts[terms[i] ?? 0] ?? 0))));
      weights[i] = weight;
      sum += weight * weight;
    }
    for (let i = from; i < to; i++) weights[i] = (weights[i] ?? 0) / Math.sqrt(sum);
  }
}
