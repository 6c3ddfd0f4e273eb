import type { Row, RowReview } from '../row';

/** The answer of somebody who only said that the label is not it, where there are more than two labels. */
export const ANOTHER = 'another answer than the label';
/** What is agreed on where the format has no labels. */
export const [RIGHT, WRONG] = ['the label is right', 'the label is wrong'] as const;

type Rated = Pick<Row, 'label' | 'labelIndex'>;
type Labels = readonly { text: string }[];

/**
 * The answers two people can agree on: the labels; where there are none, whether the label is right. With two labels whoever
 * disagrees has named the other one, so there is no third answer.
 */
export function categoriesOf(labels: Labels): string[] {
  if (labels.length === 0) return [RIGHT, WRONG];
  const texts = labels.map(({ text }) => text);
  return labels.length === 2 ? texts : [...texts, ANOTHER];
}

/** The label itself, as an answer. */
export const labelRating = (row: Rated, labels: Labels): string =>
  labels.length === 0 ? RIGHT : (labels[row.labelIndex]?.text ?? ANOTHER);

/** What a review answers; null where it says nothing (`unsure`) or speaks of other words than the item has now. */
export function ratingOf(
  row: Rated,
  review: Pick<RowReview, 'verdict' | 'answer' | 'stale'>,
  labels: Labels,
): string | null {
  if (review.stale || review.verdict === 'unsure') return null;
  if (labels.length === 0) return review.verdict === 'agree' ? RIGHT : WRONG;
  if (review.answer !== null) return labels[review.answer]?.text ?? null;
  if (review.verdict === 'agree') return labelRating(row, labels);
  if (labels.length === 2 && row.labelIndex >= 0) return labels[1 - row.labelIndex]?.text ?? null;
  return ANOTHER;
}
