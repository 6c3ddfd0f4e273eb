'use client';

import { GripVertical } from 'lucide-react';
import type { PointerEvent } from 'react';
import { useLoom } from '@/lib/store/loom-store-context';
import { ordinal } from './ordinal';

interface RankGripProps {
  nodeId: string;
  number: number;
  /** Its place in the person's own order, from 1; null where it has none. */
  rank: number | null;
  onGrip: (nodeId: string, event: PointerEvent) => void;
}

/** A candidate's place in the person's own order: a press ranks it next or takes it out, a drag moves it. */
export const RankGrip = ({ nodeId, number, rank, onGrip }: RankGripProps) => {
  const toggle = useLoom((state) => state.toggleInOrder);
  const does =
    rank === null
      ? `Rank candidate ${number} next in your order`
      : `Candidate ${number} is ${ordinal(rank)} in your order: take it out`;
  return (
    <button
      type="button"
      aria-label={does}
      aria-pressed={rank !== null}
      aria-keyshortcuts={number <= 9 ? `Shift+${number}` : undefined}
      title={`${does}. Drag to move it.`}
      onPointerDown={(event) => onGrip(nodeId, event)}
      // Focus stays where it is, so that Enter still takes.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        toggle(nodeId);
      }}
      className="-mx-2 cursor-grab touch-none rounded p-0.5 text-faint hover:text-ink"
    >
      {rank === null ? (
        <GripVertical aria-hidden className="size-3.5" />
      ) : (
        <span className="rounded-full bg-leaf-soft px-1 font-semibold text-[10.5px] text-leaf leading-4">
          {ordinal(rank)}
        </span>
      )}
    </button>
  );
};
