'use client';

import { RotateCcw } from 'lucide-react';
import type { LoomNode } from '@/lib/loom/node';
import { useLoom } from '@/lib/store/loom-store-context';
import { Button } from '../ui/button';

/** What the model server said, and the way to ask it anew. */
export const FailedNote = ({ node }: { node: LoomNode }) => {
  const { more, pending } = useLoom((state) => ({ more: state.more, pending: state.pending }));
  return (
    <div className="grid justify-items-start gap-1.5">
      <p className="break-words text-[12.5px] text-no">
        Failed: {node.error?.message ?? 'the model server gave no reason.'}
        {node.text ? ' What had arrived is kept.' : ''}
      </p>
      <Button
        size="sm"
        disabled={pending !== null}
        busy={pending === 'more'}
        onClick={(event) => {
          event.stopPropagation();
          void more(node.id);
        }}
      >
        <RotateCcw aria-hidden />
        Try again
      </Button>
    </div>
  );
};
