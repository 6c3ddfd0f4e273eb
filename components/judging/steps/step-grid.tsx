'use client';

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { JudgingJudge } from '@/lib/contract/judging';
import { type ColumnId, gridWidths } from './columns';
import { GridHead } from './grid-head';
import { ROW_HEIGHT, rowDomId, StepRow } from './step-row';
import type { useStepTable } from './use-step-table';

interface StepGridProps extends ReturnType<typeof useStepTable> {
  judges: readonly JudgingJudge[];
  /** Place among the rows shown; -1 for none. */
  activeAt: number;
  /** The step that is open beside the table. */
  open: string | null;
  onPress: (stepId: string) => void;
  /** Shown in place of rows where there are none. */
  empty: ReactNode;
}

const HEAD_HEIGHT = 33;

/** The steps as a table of which only what is in sight is there; the active row always is. */
export const StepGrid = ({
  table,
  shown,
  pattern,
  judges,
  activeAt,
  open,
  onPress,
  empty,
}: StepGridProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const ids = headers.map(({ column }) => column.id).join(' ');
  const { columns, template, least } = useMemo(() => {
    const list = ids.split(' ') as ColumnId[];
    return { columns: list, ...gridWidths(list) };
  }, [ids]);
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor: useCallback((range: Range) => withActive(range, activeAt), [activeAt]),
  });
  useEffect(() => {
    if (activeAt >= 0) virtualizer.scrollToIndex(activeAt, { align: 'auto' });
  }, [activeAt, virtualizer]);

  const active = shown[activeAt]?.original.stepId;
  return (
    <div ref={scroller} className="relative min-h-0 flex-1 overflow-auto overscroll-contain">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are opened in it.
        role="grid"
        tabIndex={0}
        aria-label="Steps"
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={active === undefined ? undefined : rowDomId(active)}
        className="block focus-visible:-outline-offset-2"
        style={{ '--step-columns': template, minWidth: least } as CSSProperties}
      >
        <GridHead headers={headers} />
        <tbody className="relative block" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = shown[index]?.original;
            return row ? (
              <StepRow
                key={row.stepId}
                row={row}
                at={index}
                top={start}
                columns={columns}
                judges={judges}
                pattern={pattern}
                active={index === activeAt}
                open={row.stepId === open}
                onPress={onPress}
              />
            ) : null;
          })}
        </tbody>
      </table>
      {shown.length === 0 ? empty : null}
    </div>
  );
};

function withActive(range: Range, activeAt: number): number[] {
  const inSight = defaultRangeExtractor(range);
  if (activeAt < 0 || activeAt >= range.count || inSight.includes(activeAt)) return inSight;
  return [...inSight, activeAt].sort((one, other) => one - other);
}
