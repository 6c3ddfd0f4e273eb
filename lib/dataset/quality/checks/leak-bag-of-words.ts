import { leakCheck } from '../leaks/leak-check';
import { predictByWords } from '../leaks/naive-bayes';
import { tallyWords, tellingWords } from '../leaks/telling-words';
import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { noBaseline, unknown } from './unknown';

const ABOUT = {
  id: 'leak-bag-of-words',
  name: 'Words give it away',
  threshold: 'at most 5 points above always the same answer',
  method:
    'Multinomial naive Bayes over the words of the question, each counted once, add-one smoothing (McCallum & Nigam 1998; Jurafsky & Martin, Speech and Language Processing, ch. 4).',
} as const;

/** How far the words of a question, without their order, give the label away. */
export function leakBagOfWords(set: QualitySet): Check {
  const why = noBaseline(set);
  if (why) return unknown(ABOUT, why);
  const { labelled, vocabulary } = set;
  return leakCheck(set.labelNames, {
    ...ABOUT,
    labelled,
    prediction: predictByWords(vocabulary.limit, vocabulary.size, labelled),
    subject: 'A count of words without their order',
    objection: 'single words carry the answer, and a model need not understand the question',
    details: tellingWords(tallyWords(set), set),
  });
}
