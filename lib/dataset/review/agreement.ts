import { cohenKappa } from '../../statistics/cohen-kappa';
import { contingency } from '../../statistics/contingency';
import type { Estimate } from '../../statistics/estimate';
import { gwetAc1 } from '../../statistics/gwet-ac1';
import { wilson } from '../../statistics/wilson';
import type { Reviewer } from '../item-act';
import type { Row } from '../row';
import { ANOTHER, categoriesOf, labelRating, ratingOf } from './rating';

/** How far two raters agree on the items that both answered. */
export interface Agreement {
  first: Rater;
  second: Rater;
  /** Items with both answers. */
  n: number;
  agreed: number;
  /** Share of `n` that agree, and its 95 % interval; null without items. */
  observed: { share: number; interval: readonly [number, number] } | null;
  kappa: Estimate;
  ac1: Estimate;
}

/** The dataset's own label, or somebody who reviewed. */
export type Rater = { kind: 'label' } | Reviewer;

export interface AgreementReport {
  /** Each reviewer with how many answers of theirs count, people first. */
  reviewers: { reviewer: Reviewer; answers: number; unsure: number; stale: number; blind: number }[];
  /** The label against each reviewer. */
  withLabel: Agreement[];
  /** Each pair of people. */
  betweenPeople: Agreement[];
  /** Each pair with a model in it. */
  withModels: Agreement[];
}

type ReviewedRow = Pick<Row, 'place' | 'label' | 'labelIndex' | 'reviews'>;

export const keyOf = ({ kind, name }: Reviewer): string => `${kind}:${name}`;

/** Agreement over the rows given, each reviewer's latest review of an item as it stands now. */
export function agreementOf(
  rows: readonly ReviewedRow[],
  labels: readonly { text: string }[],
): AgreementReport {
  const categories = categoriesOf(labels);
  const { reviewers, answers, labelAnswers } = gather(rows, labels);
  const order = [...reviewers.values()].sort(
    (one, other) =>
      Number(one.reviewer.kind === 'model') - Number(other.reviewer.kind === 'model') ||
      (one.reviewer.name < other.reviewer.name ? -1 : 1),
  );
  const compare = (first: Rater, second: Rater): Agreement => {
    const of = (rater: Rater) =>
      rater.kind === 'label' ? labelAnswers : (answers.get(keyOf(rater)) ?? new Map<string, string>());
    return compared(first, second, of(first), of(second), categories);
  };
  const pairs = order.flatMap(({ reviewer }, at) =>
    order.slice(at + 1).map((other) => compare(reviewer, other.reviewer)),
  );
  const hasModel = ({ first, second }: Agreement) => first.kind === 'model' || second.kind === 'model';
  return {
    reviewers: order,
    withLabel: order.map(({ reviewer }) => compare({ kind: 'label' }, reviewer)),
    betweenPeople: pairs.filter((pair) => !hasModel(pair)),
    withModels: pairs.filter(hasModel),
  };
}

function gather(rows: readonly ReviewedRow[], labels: readonly { text: string }[]) {
  const reviewers = new Map<string, AgreementReport['reviewers'][number]>();
  const answers = new Map<string, Map<string, string>>();
  const labelAnswers = new Map<string, string>();
  for (const row of rows) {
    if (row.reviews.length === 0) continue;
    labelAnswers.set(row.place, labelRating(row, labels));
    for (const review of row.reviews) {
      const key = keyOf(review.by);
      const told = reviewers.get(key) ?? { reviewer: review.by, answers: 0, unsure: 0, stale: 0, blind: 0 };
      reviewers.set(key, told);
      const rating = ratingOf(row, review, labels);
      if (review.stale) told.stale++;
      else if (rating === null) told.unsure++;
      else {
        told.answers++;
        if (review.blind) told.blind++;
        const of = answers.get(key) ?? new Map<string, string>();
        answers.set(key, of.set(row.place, rating));
      }
    }
  }
  return { reviewers, answers, labelAnswers };
}

function compared(
  first: Rater,
  second: Rater,
  ofFirst: ReadonlyMap<string, string>,
  ofSecond: ReadonlyMap<string, string>,
  categories: readonly string[],
): Agreement {
  const pairs = [...ofSecond].flatMap(([place, answer]) => {
    const other = ofFirst.get(place);
    const isKnown = other !== undefined && categories.includes(other) && categories.includes(answer);
    return isKnown ? [[other, answer] as const] : [];
  });
  const table = contingency(pairs, given(categories, pairs));
  const agreed = pairs.filter(([one, other]) => one === other).length;
  const n = pairs.length;
  return {
    first,
    second,
    n,
    agreed,
    observed: n === 0 ? null : { share: agreed / n, interval: wilson(agreed, n) },
    kappa: cohenKappa(table),
    ac1: gwetAc1(table),
  };
}

/** Without the answer that is no label where nobody gave it: AC1 would count it as one more to agree on by chance. */
const given = (categories: readonly string[], pairs: readonly (readonly [string, string])[]) =>
  categories.length < 3 || pairs.some((pair) => pair.includes(ANOTHER))
    ? categories
    : categories.filter((category) => category !== ANOTHER);
