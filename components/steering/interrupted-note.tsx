'use client';

import type { LiveStep } from '@/lib/contract/apply-event';
import { isTakeable } from '@/lib/loom/node';
import { useLoom } from '@/lib/store/loom-store-context';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';

/** A step the server went down under: says so, and offers to go on from what arrived. */
export const InterruptedNote = ({ view }: { view: LiveStep }) => {
  const { more, rank, pending } = useLoom((state) => ({
    more: state.more,
    rank: state.rank,
    pending: state.pending,
  }));
  const rankable = view.nodes.filter(isTakeable).length > 1;
  return (
    <ErrorState
      title="Interrupted"
      actions={
        <>
          <Button size="sm" busy={pending === 'more'} disabled={pending !== null} onClick={() => void more()}>
            Propose more
          </Button>
          {rankable ? (
            <Button
              size="sm"
              busy={pending === 'rank'}
              disabled={pending !== null}
              onClick={() => void rank()}
            >
              Rank these
            </Button>
          ) : null}
        </>
      }
    >
      The server went down while this step ran. What had arrived is kept.
    </ErrorState>
  );
};
