import { leakCheck } from '../leaks/leak-check';
import { binsByCount } from '../leaks/length-bins';
import { predictByValue, tallyValues } from '../leaks/predict-by-value';
import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { named, percent } from '../wording';
import { noBaseline, unknown } from './unknown';

const ABOUT = {
  id: 'leak-length',
  name: 'Length gives it away',
  threshold: 'at most 5 points above always the same answer',
  method:
    'Cuts the questions by their length in characters into ten bins of about equal count (fewer below 100 items) and predicts the label that is most frequent among the other items of the bin.',
} as const;

/** How far the length of a question gives the label away. */
export function leakLength(set: QualitySet): Check {
  const why = noBaseline(set);
  if (why) return unknown(ABOUT, why);
  const { labelled, labelNames } = set;
  const bins = binsByCount(labelled.lengths);
  const table = tallyValues(bins.of, bins.ranges.length, labelled);
  return leakCheck(labelNames, {
    ...ABOUT,
    labelled,
    prediction: predictByValue(bins.of, bins.ranges.length, labelled),
    subject: 'The length of the question alone',
    objection: 'a model can answer by how long a question is',
    details: bins.ranges.map(([from, to], bin) => {
      const row = table.subarray(bin * labelNames.length, (bin + 1) * labelNames.length);
      const most = Math.max(...row);
      const share = most / row.reduce((sum, count) => sum + count, 0);
      const label = named(labelNames[row.indexOf(most)] ?? '');
      return { name: `${from} to ${to} characters`, value: `${percent(share)} ${label}` };
    }),
  });
}
