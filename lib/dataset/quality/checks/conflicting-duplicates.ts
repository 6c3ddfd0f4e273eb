import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { whole } from '../wording';
import { duplicateGroups, placesOf } from './duplicate-groups';
import { unknown } from './unknown';

const ABOUT = {
  id: 'conflicting-duplicates',
  name: 'Contradictions',
  threshold: 'none',
  method:
    'Questions compared without regard to case, quotes, sentence punctuation, compatibility forms and spaces. Counted is each question that stands in the set with two or more labels.',
} as const;

/** Questions with several labels: at least one of them is wrong. */
export function conflictingDuplicates({ entries, repeated }: QualitySet): Check {
  if (entries.length === 0) return unknown(ABOUT, 'There are no items yet.');
  const groups = repeated.filter((group) => new Set(group.map(({ labelIndex }) => labelIndex)).size > 1);
  const count = groups.length;
  return {
    ...ABOUT,
    state: count === 0 ? 'ok' : 'bad',
    value: String(count),
    number: count,
    sentence:
      count === 0
        ? 'No question stands in the set with two labels.'
        : `${whole(count)} ${count === 1 ? 'question stands' : 'questions stand'} in the set with more than one label, so at least one label of each is wrong.`,
    items: placesOf(groups),
    groups: duplicateGroups(groups),
    details: [],
  };
}
