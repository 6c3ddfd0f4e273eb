import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { named, whole } from '../wording';

const SHOWN = 6;
/** Below this many standard deviations a word says nothing. */
const TELLING = 2;

/** How many items of each label have each word: `table[word · labels + label]`. */
export function tallyWords({ labelled, labelNames, vocabulary }: QualitySet): Int32Array {
  const classes = labelNames.length;
  const { labels, words, wordFrom } = labelled;
  const table = new Int32Array(vocabulary.limit * classes);
  for (let item = 0; item < labels.length; item++) {
    const end = wordFrom[item + 1] as number;
    for (let i = wordFrom[item] as number; i < end; i++) {
      const cell = (words[i] as number) * classes + (labels[item] as number);
      table[cell] = (table[cell] as number) + 1;
    }
  }
  return table;
}

/**
 * The words whose items lean most to one label: by how many standard deviations of the binomial distribution their count is
 * above what the label's share of the set gives. `table` is as `tallyWords` gives it; further rows are passed over.
 */
export function tellingWords(
  table: Int32Array,
  { labelled, labelNames, vocabulary }: QualitySet,
): Check['details'] {
  const classes = labelNames.length;
  const n = labelled.labels.length;
  const found: { word: string; label: number; count: number; all: number; z: number }[] = [];
  for (let word = 0; word < vocabulary.limit; word++) {
    let all = 0;
    for (let label = 0; label < classes; label++) all += table[word * classes + label] as number;
    if (all < 3) continue;
    for (let label = 0; label < classes; label++) {
      const share = (labelled.counts[label] ?? 0) / n;
      const count = table[word * classes + label] as number;
      const z = (count - all * share) / Math.sqrt(all * share * (1 - share));
      if (z > TELLING) found.push({ word: vocabulary.word(word), label, count, all, z });
    }
  }
  return found
    .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ word, label, count, all }) => ({
      name: `“${word}”`,
      value: `${named(labelNames[label] ?? '')} in ${whole(count)} of ${whole(all)} items`,
    }));
}
