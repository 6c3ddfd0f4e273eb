import { whole32 } from '../columns';
import { leakCheck } from '../leaks/leak-check';
import { predictByValue, tallyValues } from '../leaks/predict-by-value';
import { tellingWords } from '../leaks/telling-words';
import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { noBaseline, unknown } from './unknown';

const ABOUT = {
  id: 'leak-first-word',
  name: 'First word gives it away',
  threshold: 'at most 5 points above always the same answer',
  method:
    'Predicts the label that is most frequent among other items with the same first word (a partial-input baseline, after Poliak et al. 2018 and Gururangan et al. 2018).',
} as const;

/** How far the first word of a question gives the label away. */
export function leakFirstWord(set: QualitySet): Check {
  const why = noBaseline(set);
  if (why) return unknown(ABOUT, why);
  const { labelled, vocabulary } = set;
  const none = vocabulary.limit;
  const { words, wordFrom, labels } = labelled;
  const values = whole32(labels.length, (at) => {
    const from = wordFrom[at] as number;
    return from < (wordFrom[at + 1] as number) ? (words[from] as number) : none;
  });
  return leakCheck(set.labelNames, {
    ...ABOUT,
    labelled,
    prediction: predictByValue(values, none + 1, labelled),
    subject: 'The first word alone',
    objection: 'a model can answer without reading the question',
    details: tellingWords(tallyValues(values, none + 1, labelled), set),
  });
}
