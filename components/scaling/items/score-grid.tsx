'use client';

import type { Virtualizer } from '@tanstack/react-virtual';
import type { ReactNode, RefObject } from 'react';
import type { ScoredItem } from '@/lib/contract/scaling-report';
import type { ScalingTask } from '@/lib/scaling/run';
import { cn } from '../../ui/cn';
import { rowDomId, ScoreRow } from './score-row';

const HEAD: Record<ScalingTask, string> = {
  classification: 'Classes',
  logodds: 'Classes after the biased prompt',
  'sequence-prob': 'Completion',
};

interface ScoreGridProps {
  scroller: RefObject<HTMLDivElement | null>;
  task: ScalingTask;
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** The row the keys are at; -1 for none. */
  at: number;
  /** The item that is open. */
  active: number | null;
  rowAt: (at: number) => ScoredItem | null;
  onPress: (at: number) => void;
  /** Shown in place of rows where there are none. */
  empty: ReactNode;
}

/** In pixels; `h-8`, and the line below it. */
export const HEAD_HEIGHT = 33;
/** Beside an open item there is room for the shorter ones. */
const COLUMNS =
  '[--score-columns:2.25rem_minmax(6rem,1fr)_11.5rem_6.25rem] @3xl:[--score-columns:3rem_minmax(8rem,1.3fr)_minmax(15rem,1fr)_8.5rem]';

/** The scores as a table of which only what is in sight is there; the row of the keys always is. */
export const ScoreGrid = ({
  scroller,
  task,
  virtualizer,
  at,
  active,
  rowAt,
  onPress,
  empty,
}: ScoreGridProps) => (
  <div
    ref={scroller}
    className="@container relative min-h-48 flex-1 overflow-auto overscroll-contain rounded-xl border border-line bg-panel"
  >
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are opened in it.
      role="grid"
      tabIndex={0}
      aria-label="Scores"
      aria-rowcount={virtualizer.options.count + 1}
      aria-colcount={4}
      aria-activedescendant={at >= 0 ? rowDomId(at) : undefined}
      className={cn('block min-w-112 focus-visible:-outline-offset-2', COLUMNS)}
    >
      <thead className="sticky top-0 z-10 block border-line border-b bg-panel">
        <tr
          aria-rowindex={1}
          className="grid h-8 grid-cols-(--score-columns) items-center gap-x-2 px-2 text-left @3xl:gap-x-3 @3xl:px-3 text-dim text-xs [&>th]:font-medium"
        >
          <th scope="col" className="text-right">
            No.
          </th>
          <th scope="col">Question</th>
          <th scope="col">
            <span className="truncate">{HEAD[task]}</span>
            <span className="hidden @3xl:inline">, probability, log probability</span>
          </th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody className="relative block" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rowAt(index);
          return (
            <ScoreRow
              key={index}
              row={row}
              at={index}
              top={start}
              task={task}
              current={index === at}
              open={row !== null && row.score.index === active}
              onPress={onPress}
            />
          );
        })}
      </tbody>
    </table>
    {empty}
  </div>
);
