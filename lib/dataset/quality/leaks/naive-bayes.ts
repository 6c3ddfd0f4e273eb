import { floats } from '../columns';
import type { Labelled } from '../quality-set';
import type { Prediction } from './prediction';

/**
 * Ten-fold cross-validation of multinomial naive Bayes over the words of an item, each counted once, with add-one smoothing
 * (McCallum & Nigam 1998; "binary multinomial" in Jurafsky & Martin, Speech and Language Processing, ch. 4):
 * ln(docsₗ + 1) + Σ ln(cₗ(w) + 1) − T · ln(Cₗ + V), with V the distinct words of the whole set. Of equal labels the first.
 * Word numbers are below `limit`.
 */
export function predictByWords(limit: number, distinctWords: number, labelled: Labelled): Prediction {
  const { labels, folds, counts, words, wordFrom } = labelled;
  const classes = counts.length;
  const table = new Int32Array(limit * classes);
  const totals = new Int32Array(classes);
  const documents = new Int32Array(classes);
  const count = (item: number, by: number): void => {
    const label = labels[item] as number;
    const end = wordFrom[item + 1] as number;
    for (let i = wordFrom[item] as number; i < end; i++) {
      const cell = (words[i] as number) * classes + label;
      table[cell] = (table[cell] as number) + by;
    }
    totals[label] = (totals[label] as number) + by * (end - (wordFrom[item] as number));
    documents[label] = (documents[label] as number) + by;
  };
  for (let item = 0; item < labels.length; item++) count(item, 1);

  const logs = logarithms(labels.length + 1);
  const scores = new Float64Array(classes);
  const predicted = new Int32Array(labels.length);
  const certainty = new Float64Array(labels.length);
  let right = 0;
  for (const fold of folds) {
    for (let at = 0; at < fold.length; at++) count(fold[at] as number, -1);
    const priors = floats(classes, (label) => logs[documents[label] as number] as number);
    const lengths = floats(classes, (label) => Math.log((totals[label] as number) + distinctWords));
    for (let at = 0; at < fold.length; at++) {
      const item = fold[at] as number;
      const [start, end] = [wordFrom[item] as number, wordFrom[item + 1] as number];
      for (let label = 0; label < classes; label++) {
        let score = priors[label] as number;
        for (let i = start; i < end; i++)
          score += logs[table[(words[i] as number) * classes + label] as number] as number;
        scores[label] = score - (end - start) * (lengths[label] as number);
      }
      const best = bestOf(scores);
      predicted[item] = best;
      certainty[item] = leadOf(scores, best);
      if (best === labels[item]) right++;
    }
    for (let at = 0; at < fold.length; at++) count(fold[at] as number, 1);
  }
  return { labels: predicted, right, certainty };
}

function bestOf(scores: Float64Array): number {
  let best = 0;
  for (let label = 1; label < scores.length; label++)
    if ((scores[label] as number) > (scores[best] as number)) best = label;
  return best;
}

/** How far the best is ahead of the next. */
function leadOf(scores: Float64Array, best: number): number {
  let next = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < scores.length; label++)
    if (label !== best && (scores[label] as number) > next) next = scores[label] as number;
  return (scores[best] as number) - next;
}

/** ln(n + 1) for n from 0 to `most`. */
const logarithms = (most: number): Float64Array => floats(most + 1, (n) => Math.log(n + 1));
