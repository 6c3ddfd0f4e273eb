'use client';

import { CircleCheck, ClipboardList } from 'lucide-react';
import { reviewBy } from '@/lib/dataset/review/review-queue';
import type { Row } from '@/lib/dataset/row';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { count } from '../item-words';
import type { ReviewQueue, ReviewWish } from './use-review-queue';

interface ReviewSummaryProps {
  queue: ReviewQueue;
  reviewer: string;
  wish: ReviewWish;
  onWish: (wish: ReviewWish) => void;
}

/** After the last item: what was said, and what to do next. */
export const ReviewSummary = ({ queue, reviewer, wish, onWish }: ReviewSummaryProps) => {
  const byPlace = useDataset((state) => state.byPlace);
  const rows = (queue.places ?? []).flatMap((place) => byPlace.get(place) ?? []);
  if (rows.length === 0) return <NothingWaits wish={wish} onWish={onWish} />;
  return (
    <EmptyState
      icon={<CircleCheck aria-hidden />}
      title="That was the last one"
      titleAs="h2"
      actions={
        <>
          <Button onClick={() => queue.goTo(0)}>From the beginning</Button>
          <Button variant="primary" onClick={queue.begin}>
            See what still waits
          </Button>
          {wish.filter === 'disagreements' ? null : (
            <Button onClick={() => onWish({ ...wish, filter: 'disagreements' })}>
              Where somebody disagrees
            </Button>
          )}
        </>
      }
    >
      {summaryWords(rows, reviewer)}
    </EmptyState>
  );
};

const NothingWaits = ({ wish, onWish }: Pick<ReviewSummaryProps, 'wish' | 'onWish'>) => (
  <EmptyState
    icon={<ClipboardList aria-hidden />}
    title={wish.filter === 'disagreements' ? 'Nobody disagrees' : 'Nothing waits for a review'}
    titleAs="h2"
    actions={
      wish.filter === 'all' ? null : (
        <Button onClick={() => onWish({ ...wish, filter: 'all' })}>Review all kept items</Button>
      )
    }
  >
    {wish.filter === 'unreviewed' ? 'You have reviewed every kept item as it stands.' : null}
    {wish.filter === 'disagreements' ? 'Every answer so far is the item’s own label.' : null}
    {wish.filter === 'all' ? 'The dataset has no kept items.' : null}
  </EmptyState>
);

function summaryWords(rows: readonly Row[], reviewer: string): string {
  const reviews = rows.map((row) => reviewBy(row, reviewer));
  const of = (verdict: string) => reviews.filter((review) => review?.verdict === verdict).length;
  const excluded = rows.filter((row) => row.excluded !== null).length;
  const open = rows.filter((row, at) => !row.excluded && !reviews[at]).length;
  const parts = [
    `you agree with the label of ${of('agree')}`,
    `disagree with ${of('disagree')}`,
    `are unsure about ${of('unsure')}`,
  ];
  const tail = [
    excluded > 0 ? `${excluded} excluded.` : '',
    open > 0 ? `${count(open, 'item', 'items')} passed over without an answer.` : '',
  ];
  return [`Of ${count(rows.length, 'item', 'items')}, ${parts.join(', ')}.`, ...tail]
    .filter(Boolean)
    .join(' ');
}
