'use client';

import { useId } from 'react';
import { isReviewedBy, type QueueFilter } from '@/lib/dataset/review/review-queue';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { ProgressBar } from '../../ui/progress-bar';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';
import { ReviewerMenu } from './reviewer-menu';
import type { ReviewQueue, ReviewWish } from './use-review-queue';

interface QueueBarProps {
  wish: ReviewWish;
  onWish: (wish: ReviewWish) => void;
  reviewer: string;
  queue: ReviewQueue;
}

/** Who reviews, which items wait, in which order, whether the label shows, and how far it is. */
export const QueueBar = ({ wish, onWish, reviewer, queue }: QueueBarProps) => {
  const { picked, hasLabels } = useDataset((state) => ({
    picked: state.picked.size,
    hasLabels: (state.view.format?.labels.length ?? 0) > 1,
  }));
  const done = useDone(queue, reviewer);
  const length = queue.places?.length ?? 0;
  const options: { value: QueueFilter; label: string; disabled?: boolean }[] = [
    { value: 'unreviewed', label: 'Not yet reviewed by me' },
    { value: 'disagreements', label: 'Where somebody disagrees' },
    { value: 'picked', label: `Picked items (${picked.toLocaleString('en')})`, disabled: picked === 0 },
    { value: 'all', label: 'All kept items' },
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-2.5 text-[13px]">
      <ReviewerMenu reviewer={reviewer} />
      <Select
        aria-label="Which items"
        value={wish.filter}
        options={options}
        onValueChange={(filter) => onWish({ ...wish, filter })}
        className="h-7.5 w-56"
      />
      <Toggle
        label="Shuffled"
        checked={wish.shuffled}
        onChange={(shuffled) => onWish({ ...wish, shuffled })}
      />
      {hasLabels ? (
        <Toggle
          label="Hide the label"
          checked={wish.blind}
          onChange={(blind) => onWish({ ...wish, blind })}
        />
      ) : null}
      <span className="ml-auto flex items-center gap-2.5 text-dim tabular-nums">
        {length > 0 ? (
          <>
            {done.toLocaleString('en')} of {length.toLocaleString('en')} reviewed
            <ProgressBar
              label="Reviewed"
              value={done}
              max={length}
              valueText={`${done} of ${length} items`}
            />
          </>
        ) : null}
      </span>
    </div>
  );
};

interface ToggleProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

const Toggle = ({ label, checked, onChange }: ToggleProps) => {
  const id = useId();
  return (
    <span className="flex items-center gap-2">
      <Switch id={id} checked={checked} onCheckedChange={onChange} />
      <label htmlFor={id}>{label}</label>
    </span>
  );
};

/** How many of the queue I have reviewed as they stand, or that were excluded meanwhile. */
const useDone = ({ places }: ReviewQueue, reviewer: string): number =>
  useDataset((state) => {
    let done = 0;
    for (const place of places ?? []) {
      const row = state.byPlace.get(place);
      if (!row || row.excluded || isReviewedBy(row, reviewer)) done++;
    }
    return done;
  });
