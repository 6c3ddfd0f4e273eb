import type { Entry, QualitySet } from '../quality-set';
import type { Check } from '../report';
import { THRESHOLDS } from '../thresholds';
import { finePercent, items } from '../wording';
import { duplicateGroups, placesOf } from './duplicate-groups';
import { unknown } from './unknown';

const ABOUT = {
  id: 'exact-duplicates',
  name: 'Repeated items',
  threshold: 'none',
  method:
    'Questions compared without regard to case, quotes, sentence punctuation, compatibility forms and spaces; the same label. Counted is each item beyond the first of its kind.',
} as const;

/** Items that ask the same with the same label. */
export function exactDuplicates({ entries, repeated }: QualitySet): Check {
  if (entries.length === 0) return unknown(ABOUT, 'There are no items yet.');
  const groups = repeated.flatMap(sameLabel);
  const extra = groups.reduce((sum, group) => sum + group.length - 1, 0);
  const share = extra / entries.length;
  const state = extra === 0 ? 'ok' : share > THRESHOLDS.exactBad ? 'bad' : 'warn';
  return {
    ...ABOUT,
    state,
    value: String(extra),
    number: extra,
    sentence:
      extra === 0
        ? 'No item is there twice.'
        : `${items(extra)} (${finePercent(share)}) ${extra === 1 ? 'repeats' : 'repeat'} an earlier one, so the set is smaller than it says and what is repeated counts twice.`,
    items: placesOf(groups.map((group) => group.slice(1))),
    groups: duplicateGroups(groups),
    details: [{ name: 'Groups', value: String(groups.length) }],
  };
}

function sameLabel(group: readonly Entry[]): Entry[][] {
  const byLabel = Map.groupBy(group, ({ labelIndex }) => labelIndex);
  return [...byLabel.values()].filter(({ length }) => length > 1);
}
