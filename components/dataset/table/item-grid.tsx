'use client';

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { type ColumnId, gridWidths } from './columns';
import { GridHead } from './grid-head';
import { GridRow, ROW_HEIGHT, rowDomId } from './grid-row';
import type { useItemTable } from './use-item-table';

interface ItemGridProps extends ReturnType<typeof useItemTable> {
  /** Place among the rows shown; -1 for none. */
  activeAt: number;
  picked: ReadonlySet<string>;
  onPress: (place: string, how: { shift: boolean }) => void;
  onPick: (place: string, how: { shift: boolean }) => void;
  onPickAll: () => void;
  /** Shown in place of rows where there are none. */
  empty: ReactNode;
}

const HEAD_HEIGHT = 37;
const OVERSCAN = 8;

/** The rows as a table of which only what is in sight is there; the active row always is. */
export const ItemGrid = ({
  table,
  shown,
  pattern,
  activeAt,
  picked,
  onPress,
  onPick,
  onPickAll,
  empty,
}: ItemGridProps) => {
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
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor: useCallback((range: Range) => withActive(range, activeAt), [activeAt]),
  });
  useEffect(() => {
    if (activeAt >= 0) virtualizer.scrollToIndex(activeAt, { align: 'auto' });
  }, [activeAt, virtualizer]);

  const active = shown[activeAt]?.original.place;
  const items = virtualizer.getVirtualItems();
  const inSight = items.filter(({ index }) => !isAside(index, virtualizer.range));
  const pickedShown = useMemo(() => howMany(shown, picked), [shown, picked]);
  return (
    <div
      ref={scroller}
      data-grid="items"
      className="relative min-h-0 flex-1 overflow-auto overscroll-contain"
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are picked and opened in it.
        role="grid"
        tabIndex={0}
        aria-label="Items"
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={active === undefined ? undefined : rowDomId(active)}
        className="block focus-visible:-outline-offset-2"
        style={{ '--item-columns': template, minWidth: least } as CSSProperties}
      >
        <GridHead headers={headers} picked={pickedShown} onPickAll={onPickAll} />
        <tbody
          className="relative block"
          style={{ height: virtualizer.getTotalSize(), paddingTop: inSight[0]?.start }}
        >
          {items.map(({ index, start }) => {
            const row = shown[index]?.original;
            return row ? (
              <GridRow
                key={row.place}
                row={row}
                at={index}
                aside={isAside(index, virtualizer.range) ? start : null}
                columns={columns}
                pattern={pattern}
                active={index === activeAt}
                picked={picked.has(row.place)}
                onPress={onPress}
                onPick={onPick}
              />
            ) : null;
          })}
        </tbody>
      </table>
      {shown.length === 0 ? empty : null}
    </div>
  );
};

/**
 * The active row, where it is far from those in sight. The others stand one after the other under a padding: a style of its
 * own for each row costs a leap through 100,000 of them 40 ms a frame, as the browser shares styles only where they are equal.
 */
const isAside = (index: number, range: { startIndex: number; endIndex: number } | null): boolean =>
  range !== null && (index < range.startIndex - OVERSCAN || index > range.endIndex + OVERSCAN);

function withActive(range: Range, activeAt: number): number[] {
  const inSight = defaultRangeExtractor(range);
  if (activeAt < 0 || activeAt >= range.count || inSight.includes(activeAt)) return inSight;
  return [...inSight, activeAt].sort((one, other) => one - other);
}

function howMany(
  shown: readonly { original: { place: string } }[],
  picked: ReadonlySet<string>,
): 'none' | 'some' | 'all' {
  if (picked.size === 0 || shown.length === 0) return 'none';
  let number = 0;
  for (const { original } of shown) if (picked.has(original.place)) number++;
  if (number === 0) return 'none';
  return number === shown.length ? 'all' : 'some';
}
