'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Row } from '@/lib/dataset/row';
import { cn } from '../ui/cn';
import { StatePill } from './state-pill';
import { capital, itemName } from './state-words';

const ROW_HEIGHT = 64;

interface ControlListProps {
  rows: readonly Row[];
  place: string | null;
  onPlace: (place: string) => void;
}

/** The items and how each stands; of a long list only what is in sight is there. */
export const ControlList = ({ rows, place, onPlace }: ControlListProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    useFlushSync: false,
  });
  const at = rows.findIndex((row) => row.place === place);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [at, virtualizer]);
  if (rows.length === 0)
    return <p className="px-4 py-8 text-center text-[13px] text-dim">No item is in this state.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div ref={scroller} tabIndex={0} className="min-h-0 flex-1 overflow-auto overscroll-contain">
      <ul aria-label="Items" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row ? (
            <li
              key={row.place}
              className="absolute inset-x-0 top-0"
              style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
            >
              <Item row={row} active={row.place === place} onPress={() => onPlace(row.place)} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
};

const Item = ({ row, active, onPress }: { row: Row; active: boolean; onPress: () => void }) => (
  <button
    type="button"
    data-control-item
    aria-current={active || undefined}
    onClick={onPress}
    className={cn(
      'grid size-full content-center gap-1 border-line border-b px-3.5 text-left focus-visible:-outline-offset-2',
      active ? 'bg-leaf-soft shadow-[inset_3px_0_0_var(--leaf)]' : 'hover:bg-bg',
    )}
  >
    <span className="flex items-center justify-between gap-2 text-xs">
      <span className={active ? 'font-medium' : 'text-dim'}>{capital(itemName(row))}</span>
      <StatePill row={row} />
    </span>
    <span className="truncate text-[13px]">{row.question}</span>
  </button>
);
