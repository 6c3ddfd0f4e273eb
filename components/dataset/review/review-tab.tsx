'use client';

import { useDataset } from '@/lib/store/dataset/dataset-context';
import { Skeleton } from '../../ui/skeleton';
import { AgreementPanel } from './agreement-panel';
import { AskName } from './ask-name';
import { GoneItem } from './gone-item';
import { QueueBar } from './queue-bar';
import { ReviewCard } from './review-card';
import { ReviewSummary } from './review-summary';
import { useKnownReviewers } from './use-known-reviewers';
import { type ReviewWish, useReviewQueue } from './use-review-queue';

interface ReviewTabProps {
  wish: ReviewWish;
  onWish: (wish: ReviewWish) => void;
  onOpen: (place: string) => void;
}

/** The review: one item at a time at the left, how far reviewers agree at the right. */
export const ReviewTab = ({ wish, onWish, onOpen }: ReviewTabProps) => {
  const { reviewer, setReviewer } = useDataset(({ reviewer, setReviewer }) => ({ reviewer, setReviewer }));
  const known = useKnownReviewers();
  if (reviewer === null) return <AskName known={known} onName={setReviewer} />;
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-auto lg:flex-row lg:overflow-hidden">
      <Queue key={reviewer} wish={wish} onWish={onWish} reviewer={reviewer} onOpen={onOpen} />
      <AgreementPanel reviewer={reviewer} />
    </div>
  );
};

const Queue = ({ wish, onWish, reviewer, onOpen }: ReviewTabProps & { reviewer: string }) => {
  const queue = useReviewQueue(wish, reviewer);
  const byPlace = useDataset((state) => state.byPlace);
  const { places, at } = queue;
  const row = places?.[at] === undefined ? undefined : byPlace.get(places[at]);
  return (
    <section aria-label="Review" className="flex min-w-0 flex-1 flex-col lg:overflow-auto">
      <QueueBar wish={wish} onWish={onWish} reviewer={reviewer} queue={queue} />
      {places === null ? (
        <div role="status" aria-label="Reading the items" className="mx-auto grid w-full max-w-2xl gap-3 p-6">
          <Skeleton className="h-32" />
          <Skeleton className="h-10" />
        </div>
      ) : row ? (
        <ReviewCard
          key={row.place}
          row={row}
          reviewer={reviewer}
          blind={wish.blind}
          hasPrevious={at > 0}
          onPrevious={() => queue.goTo(at - 1)}
          onNext={() => queue.goTo(at + 1)}
          onOpen={() => onOpen(row.place)}
        />
      ) : places[at] === undefined ? (
        <ReviewSummary queue={queue} reviewer={reviewer} wish={wish} onWish={onWish} />
      ) : (
        <GoneItem onNext={() => queue.goTo(at + 1)} />
      )}
    </section>
  );
};
