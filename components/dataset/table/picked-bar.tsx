'use client';

import { useDataset } from '@/lib/store/dataset/dataset-context';
import { Button } from '../../ui/button';
import { useActs } from '../acts/item-acts-context';
import { count } from '../item-words';

interface PickedBarProps {
  /** Opens the review of what is picked. */
  onReview: () => void;
}

/** What can be done with the picked rows at once. */
export const PickedBar = ({ onReview }: PickedBarProps) => {
  const { picked, byPlace, pick } = useDataset(({ picked, byPlace, pick }) => ({ picked, byPlace, pick }));
  const acts = useActs();
  if (picked.size === 0) return null;
  const rows = () => [...picked].flatMap((place) => byPlace.get(place) ?? []);
  const all = rows();
  const excluded = all.filter((row) => row.excluded !== null).length;
  return (
    <div role="status" className="flex flex-wrap items-center gap-2 text-[13px]">
      <span>{count(picked.size, 'item', 'items')} picked</span>
      {excluded < all.length ? (
        <Button size="sm" onClick={() => void acts.askToExclude(all.filter((row) => row.excluded === null))}>
          Exclude…
        </Button>
      ) : null}
      {excluded > 0 ? (
        <Button size="sm" onClick={() => void acts.bringBack(all.filter((row) => row.excluded !== null))}>
          Bring back
        </Button>
      ) : null}
      <Button size="sm" onClick={onReview}>
        Review
      </Button>
      <Button size="sm" variant="quiet" onClick={() => pick([])}>
        Pick none
      </Button>
    </div>
  );
};
