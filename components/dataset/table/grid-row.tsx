'use client';

import { memo } from 'react';
import type { Row } from '@/lib/dataset/row';
import { cn } from '../../ui/cn';
import type { ColumnId } from './columns';
import { CELLS } from './item-cell';

/** In pixels; `h-9`. */
export const ROW_HEIGHT = 36;
export const rowDomId = (place: string): string => `item-row-${place}`;

interface GridRowProps {
  row: Row;
  /** Place among the rows shown, from 0. */
  at: number;
  /** Where it stands when it is not one of those in sight, in pixels; null puts it after the row before it. */
  aside: number | null;
  columns: readonly ColumnId[];
  pattern: RegExp | null;
  active: boolean;
  picked: boolean;
  onPress: (place: string, how: { shift: boolean }) => void;
  onPick: (place: string, how: { shift: boolean }) => void;
}

/** One line of the table. Renders again only when what it shows changed: scrolling mounts and unmounts, nothing else. */
export const GridRow = memo(
  ({ row, at, aside, columns, pattern, active, picked, onPress, onPick }: GridRowProps) => (
    <tr
      id={rowDomId(row.place)}
      aria-rowindex={at + 2}
      aria-selected={picked}
      onClick={(event) => onPress(row.place, { shift: event.shiftKey })}
      className={cn(
        'grid h-9 w-full cursor-default grid-cols-(--item-columns) items-center border-line border-b text-[13px]',
        aside !== null && 'absolute top-0 left-0',
        active ? 'bg-leaf-soft' : picked ? 'bg-leaf-soft/50' : 'hover:bg-bg',
        active && 'shadow-[inset_3px_0_0_var(--leaf)]',
      )}
      style={aside === null ? undefined : { transform: `translateY(${aside}px)` }}
    >
      <td className="grid place-items-center">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Pick item ${row.index + 1}`}
          checked={picked}
          onChange={() => {}}
          onClick={(event) => {
            event.stopPropagation();
            onPick(row.place, { shift: event.shiftKey });
          }}
          className="size-3.5 accent-leaf"
        />
      </td>
      {columns.map((id) => (
        <td key={id} className={cn('min-w-0 px-2.5', id === 'number' && 'text-right')}>
          {CELLS[id]({ row, pattern })}
        </td>
      ))}
    </tr>
  ),
);
