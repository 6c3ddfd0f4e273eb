import { floats } from '../columns';
import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { mannWhitney } from '../statistics/mann-whitney';
import { medianOfSorted } from '../statistics/median';
import { sortedWhole } from '../statistics/sorted';
import { topIndices } from '../statistics/top-indices';
import { MAX_PLACES, THRESHOLDS } from '../thresholds';
import { decimal, named, percent, pText, whole } from '../wording';
import { noBaseline, unknown } from './unknown';

/** Items that a label must have to be compared. */
const FEW = 10;

const ABOUT = {
  id: 'length-by-label',
  name: 'Length by label',
  threshold: `Cliff’s delta below ${THRESHOLDS.lengthWarn}`,
  method:
    'Length of the question in characters; the two labels that differ most. AUC: the chance that a question with the one label is longer than one with the other (Mann & Whitney 1947, ties counting half); Cliff’s delta is 2 · AUC − 1 (“medium” from 0.33, “large” from 0.474: Romano et al. 2006). Flagged only if p, corrected for ties and for the number of pairs of labels, is below 0.01.',
} as const;

/** Whether items with one label are longer than those with another. */
export function lengthByLabel(set: QualitySet): Check {
  const { labelled, labelNames } = set;
  const groups = labelNames
    .map((name, label) => ({ name, label, lengths: lengthsOf(set, label) }))
    .filter(({ lengths }) => lengths.length >= FEW);
  const why = noBaseline(set) ?? (groups.length < 2 ? `Fewer than two labels have ${FEW} items.` : null);
  if (why) return unknown(ABOUT, why);
  const pairs = groups.flatMap((one, at) =>
    groups.slice(at + 1).map((other) => {
      const test = mannWhitney(one.lengths, other.lengths);
      const [longer, shorter] = test.delta >= 0 ? [one, other] : [other, one];
      return { longer, shorter, delta: Math.abs(test.delta), p: test.p };
    }),
  );
  const { longer, shorter, delta, p } = pairs.reduce((most, one) => (one.delta > most.delta ? one : most));
  const corrected = Math.min(1, p * pairs.length);
  const { lengthBad, lengthP, lengthWarn } = THRESHOLDS;
  const state = corrected >= lengthP || delta < lengthWarn ? 'ok' : delta >= lengthBad ? 'bad' : 'warn';
  const [long, short] = [medianOfSorted(longer.lengths), medianOfSorted(shorter.lengths)];
  const medians = `${whole(long)} characters for ${named(longer.name)} and ${whole(short)} for ${named(shorter.name)}`;
  const longOnes = () =>
    floats(labelled.labels.length, (at) => {
      const length = labelled.lengths[at] as number;
      return labelled.labels[at] === longer.label && length > short ? length : 0;
    });
  return {
    ...ABOUT,
    state,
    value: decimal(delta),
    number: delta,
    sentence:
      state === 'ok'
        ? `Questions are about as long whatever their label: in the median ${medians}.`
        : `Questions with ${named(longer.name)} are longer: in the median ${medians}, so length hints at the answer.`,
    items:
      state === 'ok' ? [] : topIndices(longOnes(), MAX_PLACES).map((at) => labelled.entries[at]?.place ?? ''),
    groups: [],
    details: [
      ...groups.map(({ name, lengths }) => ({
        name: named(name),
        value: `median ${whole(medianOfSorted(lengths))} characters, ${whole(lengths[0] ?? 0)} to ${whole(lengths.at(-1) ?? 0)}`,
      })),
      { name: 'AUC', value: percent((delta + 1) / 2) },
      { name: 'Mann–Whitney', value: pText(corrected) },
    ],
  };
}

/** Lengths of the items of a label, ascending. */
function lengthsOf({ labelled: { lengths: all, labels, counts } }: QualitySet, label: number): Float64Array {
  const lengths = new Float64Array(counts[label] ?? 0);
  let filled = 0;
  for (let at = 0; at < labels.length; at++) if (labels[at] === label) lengths[filled++] = all[at] as number;
  return sortedWhole(lengths);
}
