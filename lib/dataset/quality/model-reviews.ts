import { isKept, type Row } from '../row';
import type { ModelReview } from './checks/second-judge';

/** Models' reviews of kept rows as they stand; those of words that were edited since are left out. */
export const modelReviews = (rows: readonly Pick<Row, 'place' | 'excluded' | 'reviews'>[]): ModelReview[] =>
  rows
    .filter(isKept)
    .flatMap(({ place, reviews }) =>
      reviews.flatMap(({ by, verdict, stale }) =>
        by.kind === 'model' && !stale ? [{ place, model: by.name, verdict }] : [],
      ),
    );
