'use client';

import { memo } from 'react';
import type { Row } from '@/lib/dataset/row';
import { cn } from '../../ui/cn';
import type { ColumnId } from './columns';
import { CELLS } from './item-cell';

export const ROW_HEIGHT = 36;
export const rowDomId = (place: string): string => `item-row-${place}`;

interface GridRowProps {
  row: Row;
  /** Place among the rows shown, from 0. */
  at: number;
  start: number;
  columns: readonly ColumnId[];
  template: string;
  pattern: RegExp | null;
  active: boolean;
  picked: boolean;
  onPress: (place: string, how: { shift: boolean }) => void;
  onPick: (place: string, how: { shift: boolean }) => void;
}

/** One line of the table. Renders again only when what it shows changed: scrolling mounts and unmounts, nothing else. */
export const GridRow = memo(
  ({ row, at, start, columns, template, pattern, active, picked, onPress, onPick }: GridRowProps) => (
    <tr
      id={rowDomId(row.place)}
      aria-rowindex={at + 2}
      aria-selected={picked}
      onClick={(event) => onPress(row.place, { shift: event.shiftKey })}
      className={cn(
        'absolute top-0 left-0 grid w-full cursor-default items-center border-line border-b text-[13px]',
        active ? 'bg-leaf-soft' : picked ? 'bg-leaf-soft/50' : 'hover:bg-bg',
        active && 'shadow-[inset_3px_0_0_var(--leaf)]',
      )}
      style={{ gridTemplateColumns: template, height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
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
