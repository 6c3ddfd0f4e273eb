'use client';

import type { Header } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Row } from '@/lib/dataset/row';
import { cn } from '../../ui/cn';
import { COLUMNS, type Features } from './columns';

interface GridHeadProps {
  headers: readonly Header<Features, Row, unknown>[];
  /** Of the rows shown. */
  picked: 'none' | 'some' | 'all';
  onPickAll: () => void;
}

/** The names of the columns; a press sorts by one, another press turns it round, a third ends it. */
export const GridHead = ({ headers, picked, onPickAll }: GridHeadProps) => (
  <thead className="sticky block top-0 z-10 border-line border-b bg-panel">
    <tr aria-rowindex={1} className="grid h-9 grid-cols-(--item-columns) items-center">
      <th scope="col" className="grid place-items-center">
        <input
          type="checkbox"
          aria-label="Pick all shown"
          checked={picked === 'all'}
          ref={(input) => {
            if (input) input.indeterminate = picked === 'some';
          }}
          onChange={onPickAll}
          className="size-3.5 accent-leaf"
        />
      </th>
      {headers.map(({ column }) => {
        const sorted = column.getIsSorted();
        return (
          <th
            scope="col"
            key={column.id}
            aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
            className={cn('min-w-0 text-left font-normal', column.id === 'number' && 'text-right')}
          >
            <button
              type="button"
              onClick={column.getToggleSortingHandler()}
              className={cn(
                'inline-flex h-7 max-w-full items-center gap-1 rounded-md px-2.5 font-medium text-dim text-xs hover:text-ink focus-visible:outline-offset-0',
                sorted && 'text-ink',
              )}
            >
              <span className="truncate">{nameOfColumn(column.id)}</span>
              {sorted === 'asc' ? <ArrowUp aria-hidden className="size-3 shrink-0" /> : null}
              {sorted === 'desc' ? <ArrowDown aria-hidden className="size-3 shrink-0" /> : null}
            </button>
          </th>
        );
      })}
    </tr>
  </thead>
);

export const nameOfColumn = (id: string): string =>
  String(COLUMNS.find((one) => one.id === id)?.header ?? id);
