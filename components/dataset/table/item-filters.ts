import { isDisputed } from '@/lib/dataset/review/review-queue';
import type { Row } from '@/lib/dataset/row';
import { CHOICE_WORDS, type ChoiceKind, choiceKind } from '../item-words';

export type StateFacet = 'kept' | 'excluded' | 'edited' | 'control' | 'no-control';
export type ReviewFacet = 'none' | 'agreed' | 'disputed' | 'unsure' | 'stale';

export const STATE_WORDS: Record<StateFacet, string> = {
  kept: 'kept',
  excluded: 'excluded',
  edited: 'edited',
  control: 'with a control',
  'no-control': 'without a control',
};
export const REVIEW_WORDS: Record<ReviewFacet, string> = {
  none: 'not reviewed',
  agreed: 'all agree',
  disputed: 'somebody disagrees',
  unsure: 'somebody is unsure',
  stale: 'reviewed before an edit',
};

/** What the rows are narrowed to; an absent entry lets all pass. Within one entry any of the values will do. */
export interface ItemFilters {
  label?: readonly string[];
  state?: readonly StateFacet[];
  choice?: readonly ChoiceKind[];
  source?: readonly number[];
  reviews?: readonly ReviewFacet[];
  /** From and to, both included; rows without a score do not pass. */
  score?: readonly [number, number];
}

export const statesOf = (row: Pick<Row, 'excluded' | 'edited' | 'control'>): StateFacet[] => [
  row.excluded ? 'excluded' : 'kept',
  ...(row.edited ? (['edited'] as const) : []),
  row.control ? 'control' : 'no-control',
];

export function reviewFacetsOf(
  row: Pick<Row, 'reviews' | 'label' | 'labelIndex'>,
  labels: readonly { text: string }[],
): ReviewFacet[] {
  const current = row.reviews.filter(({ stale }) => !stale);
  const facets: ReviewFacet[] = row.reviews.length > current.length ? ['stale'] : [];
  if (current.length === 0) return [...facets, 'none'];
  if (current.some(({ verdict }) => verdict === 'unsure')) facets.push('unsure');
  if (isDisputed({ ...row, reviews: current }, labels)) facets.push('disputed');
  else if (current.some(({ verdict }) => verdict === 'agree')) facets.push('agreed');
  return facets;
}

type Passes = (row: Row) => boolean;

/** One test for all filters. */
export function passing(filters: ItemFilters, labels: readonly { text: string }[]): Passes {
  const tests: Passes[] = [];
  const { label, state, choice, source, reviews, score } = filters;
  if (label) tests.push((row) => label.includes(row.label));
  if (state) tests.push((row) => statesOf(row).some((one) => state.includes(one)));
  if (choice) tests.push((row) => choice.includes(choiceKind(row)));
  if (source) tests.push((row) => source.includes(row.source));
  if (reviews) tests.push((row) => reviewFacetsOf(row, labels).some((one) => reviews.includes(one)));
  if (score) tests.push((row) => row.score !== null && row.score >= score[0] && row.score <= score[1]);
  return (row) => tests.every((test) => test(row));
}

export const isFiltered = (filters: ItemFilters): boolean => Object.keys(filters).length > 0;

/** The active filters in words, each with what takes it away. */
export function filterWords(
  filters: ItemFilters,
  sourceTitle: (at: number) => string,
): { key: keyof ItemFilters; words: string }[] {
  const { label, state, choice, source, reviews, score } = filters;
  const list = (values: readonly string[]) => values.join(' or ');
  const words: { key: keyof ItemFilters; words: string | undefined }[] = [
    { key: 'label', words: label && `label ${list(label.map((text) => text.trim()))}` },
    { key: 'state', words: state && list(state.map((one) => STATE_WORDS[one])) },
    { key: 'choice', words: choice && list(choice.map((one) => CHOICE_WORDS[one])) },
    { key: 'source', words: source && `from ${list(source.map(sourceTitle))}` },
    { key: 'reviews', words: reviews && list(reviews.map((one) => REVIEW_WORDS[one])) },
    { key: 'score', words: score && `score ${score[0]} to ${score[1]}` },
  ];
  return words.flatMap(({ key, words: text }) => (text ? [{ key, words: text }] : []));
}
