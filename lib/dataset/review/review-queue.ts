import { contentHash } from '../content-hash';
import { isKept, type Row } from '../row';
import { labelRating, ratingOf } from './rating';

export type QueueFilter = 'unreviewed' | 'disagreements' | 'picked' | 'all';

export interface QueueWish {
  filter: QueueFilter;
  /** Who reviews. */
  reviewer: string;
  picked: ReadonlySet<string>;
  labels: readonly { text: string }[];
  /** Puts the items in an order of its own, the same for the same seed; null keeps the dataset's. */
  seed: string | null;
}

/** The places to review, in order. Excluded items wait only where they were picked by hand. */
export function reviewQueue(rows: readonly Row[], wish: QueueWish): string[] {
  const places = rows.filter((row) => waits(row, wish)).map(({ place }) => place);
  return wish.seed === null ? places : shuffled(places, wish.seed);
}

function waits(row: Row, { filter, reviewer, picked, labels }: QueueWish): boolean {
  if (filter === 'picked') return picked.has(row.place);
  if (!isKept(row)) return false;
  if (filter === 'unreviewed') return !isReviewedBy(row, reviewer);
  return filter === 'all' || isDisputed(row, labels);
}

/** Somebody's review of the item as it stands now. */
export const reviewBy = (row: Pick<Row, 'reviews'>, name: string) =>
  row.reviews.find(({ by, stale }) => by.kind === 'human' && by.name === name && !stale);

export const isReviewedBy = (row: Pick<Row, 'reviews'>, name: string): boolean =>
  reviewBy(row, name) !== undefined;

/** Somebody, a model too, answered otherwise than the label or than somebody else. */
export function isDisputed(
  row: Pick<Row, 'label' | 'labelIndex' | 'reviews'>,
  labels: readonly { text: string }[],
): boolean {
  const label = labelRating(row, labels);
  return row.reviews.some((review) => {
    const rating = ratingOf(row, review, labels);
    return rating !== null && rating !== label;
  });
}

/** By the hash of seed and place, so that an item's turn does not hang on the others. */
function shuffled(places: readonly string[], seed: string): string[] {
  return places
    .map((place) => ({ place, key: contentHash(`${seed}\n${place}`) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ place }) => place);
}
