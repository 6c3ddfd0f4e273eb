'use client';

import { Pencil } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { isTakeable, type LoomNode } from '@/lib/loom/node';
import { useLoom } from '@/lib/store/loom-store-context';
import { Kbd } from '../ui/kbd';

interface CandidateHandProps {
  node: LoomNode;
  /** Its place in the shown order, from 1; beyond 9 there is no key. */
  number: number;
  isTaken: boolean;
  /** The grip of the person's own order, where one can be made. */
  grip: ReactNode;
}

/** What a hand can do with a candidate: its number takes it, the pencil edits a copy. */
export const CandidateHand = ({ node, number, isTaken, grip }: CandidateHandProps) => {
  const { take, edit, busy } = useLoom((state) => ({
    take: state.take,
    edit: state.edit,
    busy: state.pending !== null,
  }));
  const act = (work: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    work();
  };
  const arriving = node.state === 'waiting' || node.state === 'streaming';
  const takes = isTaken ? `Go on from candidate ${number}` : `Take candidate ${number}`;
  return (
    <div className="grid content-start justify-items-center gap-1">
      <button
        type="button"
        disabled={!isTakeable(node) || busy}
        aria-label={takes}
        title={takes}
        onClick={act(() => void take(node.id))}
        className="rounded-[5px] disabled:cursor-not-allowed disabled:opacity-60 enabled:hover:[&_kbd]:border-leaf enabled:hover:[&_kbd]:text-leaf"
      >
        <Kbd>{number}</Kbd>
      </button>
      {node.text && !arriving ? (
        <button
          type="button"
          disabled={busy}
          aria-label={`Edit a copy of candidate ${number}`}
          title="Edit a copy"
          onClick={act(() => edit(node.id))}
          className="rounded p-1 text-faint hover:text-ink disabled:opacity-60"
        >
          <Pencil aria-hidden className="size-3" />
        </button>
      ) : null}
      {grip}
    </div>
  );
};
