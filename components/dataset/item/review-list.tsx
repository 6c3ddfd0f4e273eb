'use client';

import type { Row, RowReview } from '@/lib/dataset/row';
import { TimeAgo } from '../../ui/time-ago';
import { Part } from './part';

interface ReviewListProps {
  row: Row;
  labels: readonly { text: string }[];
}

/** What reviewers said of the item. */
export const ReviewList = ({ row, labels }: ReviewListProps) =>
  row.reviews.length === 0 ? null : (
    <Part title="Reviews">
      <ul className="grid gap-1.5 text-[13px]">
        {row.reviews.map((review) => (
          <li key={review.actId}>
            <span className="font-medium">{review.by.name}</span>
            {review.by.kind === 'model' ? ' (a model)' : ''}: {verdictWords(review, labels)}
            <span className="text-dim">
              {review.blind ? ', without seeing the label' : ''}
              {review.stale ? ', before the last edit' : ''}, <TimeAgo at={review.at} />
            </span>
            {review.note ? <p className="break-words text-dim">“{review.note}”</p> : null}
          </li>
        ))}
      </ul>
    </Part>
  );

export const verdictWords = (
  { verdict, answer }: Pick<RowReview, 'verdict' | 'answer'>,
  labels: readonly { text: string }[],
): string => {
  const said = answer === null ? undefined : labels[answer]?.text.trim();
  const word = { agree: 'agrees', disagree: 'disagrees', unsure: 'unsure' }[verdict];
  return said && verdict !== 'unsure' ? `${word}, answers ${said}` : word;
};
