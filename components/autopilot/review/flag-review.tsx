'use client';

import { CircleCheck, Undo2 } from 'lucide-react';
import Link from 'next/link';
import type { FlagsReply } from '@/lib/contract/flights';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Kbd } from '../../ui/kbd';
import { KeySheetButton } from '../../ui/key-sheet';
import { BranchBar } from './branch-bar';
import { FlagList } from './flag-list';
import { FlagStep } from './flag-step';
import { FLAG_KEYS } from './keys';
import { useFlagReview } from './use-flag-review';
import { useReviewKeys } from './use-review-keys';

const KEYS = [FLAG_KEYS];

interface FlagReviewProps {
  loomId: string;
  initial: FlagsReply;
}

/** The steps at which the autopilot was not sure, one at a time, the least sure first. */
export const FlagReview = ({ loomId, initial }: FlagReviewProps) => {
  const review = useFlagReview(loomId, initial);
  useReviewKeys(review);
  const { flags, total, at, current, branch, autopilot, busy, error } = review;
  const loom = `/looms/${encodeURIComponent(loomId)}`;
  return (
    <div className="mx-auto grid max-w-6xl gap-4 px-6 py-6">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="font-semibold text-xl tracking-tight">Flags</h1>
        <p role="status" className="text-[13px] text-dim">
          {total === 0 ? 'None is open.' : `${at + 1} of ${total} open`}
          {autopilot.on ? ' · the autopilot steers' : ''}
          {error ? ` · They could not be read anew: ${error}` : ''}
        </p>
        <span className="ml-auto flex gap-2">
          {review.canUndo ? (
            <Button size="sm" disabled={busy} onClick={() => void review.undo()} aria-keyshortcuts="u">
              <Undo2 aria-hidden /> Undo <Kbd>u</Kbd>
            </Button>
          ) : null}
          <Button asChild size="sm">
            <Link href={loom} prefetch={false}>
              To the tree
            </Link>
          </Button>
          <KeySheetButton groups={KEYS} />
        </span>
      </div>
      {branch ? (
        <BranchBar branch={branch} flying={autopilot.on} busy={busy} onRegrow={() => void review.regrow()} />
      ) : null}
      {current ? (
        <div className="grid gap-6 lg:grid-cols-[17rem_minmax(0,1fr)]">
          <FlagList flags={flags} current={current} onShow={review.show} />
          <FlagStep flag={current} busy={busy} onTake={(nodeId) => void review.take(nodeId)} />
        </div>
      ) : (
        <EmptyState
          icon={<CircleCheck />}
          title="No open flags"
          actions={
            <Button asChild>
              <Link href={loom} prefetch={false}>
                Back to the loom
              </Link>
            </Button>
          }
        >
          Where the autopilot may leave flags, it goes on past a step it is not sure of and leaves that step
          here for you to look at.
        </EmptyState>
      )}
    </div>
  );
};
