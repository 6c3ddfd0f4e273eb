'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { JudgingRow } from '@/lib/contract/judging';
import { cn } from '../../ui/cn';
import { KIND_WORDS, kindOf, type StepKind } from '../words';
import { KindMark } from './kind-mark';

/** In pixels; `w-3.5`. */
const MARK = 14;
const KINDS = Object.keys(KIND_WORDS) as StepKind[];

interface TimelineProps {
  rows: readonly JudgingRow[];
  /** Ids of the steps that the table shows; the others are faint. */
  shown: ReadonlySet<string>;
  active: string | null;
  /** There is room to say what the marks mean. */
  legend: boolean;
  onPress: (stepId: string) => void;
}

/** One mark a step, from the first to the latest. The table says the same in words. */
export const Timeline = ({ rows, shown, active, legend, onPress }: TimelineProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => MARK,
    overscan: 20,
  });
  const activeAt = active === null ? -1 : rows.findIndex(({ stepId }) => stepId === active);
  useEffect(() => {
    if (activeAt >= 0) virtualizer.scrollToIndex(activeAt, { align: 'auto' });
  }, [activeAt, virtualizer]);
  return (
    <div className="flex items-center gap-4">
      <div
        ref={scroller}
        className="min-w-0 flex-1 overflow-x-auto rounded-lg border border-line bg-panel px-1"
      >
        <ol
          aria-label="Timeline of the steps"
          className="relative h-7"
          style={{ width: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            const words = `Step ${row.number}: ${KIND_WORDS[kindOf(row)]}`;
            return (
              <li key={row.stepId} className="absolute top-0" style={{ left: start }}>
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={words}
                  aria-current={index === activeAt ? 'step' : undefined}
                  title={words}
                  onClick={() => onPress(row.stepId)}
                  className={cn(
                    'grid h-7 w-3.5 place-items-center rounded hover:bg-bg aria-[current]:bg-leaf-soft',
                    !shown.has(row.stepId) && 'opacity-25',
                  )}
                >
                  <KindMark kind={kindOf(row)} />
                </button>
              </li>
            );
          })}
        </ol>
      </div>
      {legend ? <Legend /> : null}
    </div>
  );
};

const Legend = () => (
  <ul aria-hidden className="hidden shrink-0 gap-3 text-dim text-xs xl:flex">
    {KINDS.map((kind) => (
      <li key={kind} className="flex items-center gap-1">
        <KindMark kind={kind} />
        {KIND_WORDS[kind]}
      </li>
    ))}
  </ul>
);
