'use client';

import { Ban } from 'lucide-react';
import type { Row } from '@/lib/dataset/row';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { TimeAgo } from '../../ui/time-ago';
import { useActs } from '../acts/item-acts-context';

/** That the item is out, why, and the way back; or the way out. */
export const ExclusionNote = ({ row }: { row: Row }) => {
  const acts = useActs();
  const { excluded } = row;
  if (!excluded) {
    return (
      <div className="flex items-center gap-2 text-[13px] text-dim">
        <span className="flex-1">In the dataset.</span>
        <Button
          size="sm"
          variant="quiet"
          onClick={() => void acts.askToExclude([row])}
          aria-keyshortcuts="x"
          className="-my-1"
        >
          <Ban aria-hidden />
          Exclude… <Kbd>x</Kbd>
        </Button>
      </div>
    );
  }
  return (
    <div className="flex items-start gap-2.5 rounded-xl border border-line bg-bg px-3 py-2.5 text-[13px]">
      <Ban aria-hidden className="mt-0.5 size-4 shrink-0 text-dim" />
      <div className="min-w-0 flex-1">
        <p className="break-words font-medium">Excluded: {excluded.reason}</p>
        <p className="text-dim">
          {excluded.by.name}, <TimeAgo at={excluded.at} />
        </p>
      </div>
      <Button size="sm" onClick={() => void acts.bringBack([row])} aria-keyshortcuts="x">
        Bring back <Kbd>x</Kbd>
      </Button>
    </div>
  );
};
