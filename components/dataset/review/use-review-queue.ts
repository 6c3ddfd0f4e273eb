'use client';

import { useCallback, useEffect, useState } from 'react';
import { type QueueFilter, reviewQueue } from '@/lib/dataset/review/review-queue';
import { useDataset, useDatasetStore } from '@/lib/store/dataset/dataset-context';

export interface ReviewWish {
  filter: QueueFilter;
  shuffled: boolean;
  blind: boolean;
}

export interface ReviewQueue {
  /** Null while the rows are read for the first time. */
  places: readonly string[] | null;
  /** Where in it the reviewer is; its length once all are done. */
  at: number;
  goTo(at: number): void;
  /** Makes the queue anew, from its beginning. */
  begin(): void;
}

/** The items to review, as they waited when the queue was made: reviewing one does not move the others. */
export function useReviewQueue(wish: ReviewWish, reviewer: string): ReviewQueue {
  const store = useDatasetStore();
  const ready = useDataset((state) => state.loading === null);
  const [queue, setQueue] = useState<{ places: readonly string[]; at: number } | null>(null);
  const { filter, shuffled } = wish;

  const begin = useCallback(() => {
    const { rows, picked, view } = store.getState();
    const labels = view.format?.labels ?? [];
    const seed = shuffled ? `${view.dataset.id}\n${reviewer}` : null;
    setQueue({ places: reviewQueue(rows, { filter, reviewer, picked, labels, seed }), at: 0 });
  }, [store, filter, shuffled, reviewer]);

  useEffect(() => {
    if (ready) begin();
  }, [ready, begin]);

  const goTo = useCallback(
    (at: number) =>
      setQueue((before) => before && { ...before, at: Math.min(before.places.length, Math.max(0, at)) }),
    [],
  );
  return { places: queue?.places ?? null, at: queue?.at ?? 0, goTo, begin };
}
