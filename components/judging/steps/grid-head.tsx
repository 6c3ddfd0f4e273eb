'use client';

import type { Header } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { JudgingRow } from '@/lib/contract/judging';
import { cn } from '../../ui/cn';
import { type Features, NUMBERS } from './columns';

interface GridHeadProps {
  headers: readonly Header<Features, JudgingRow, unknown>[];
}

/** The names of the columns; a press sorts by one, another press turns it round, a third ends it. */
export const GridHead = ({ headers }: GridHeadProps) => (
  <thead className="sticky top-0 z-10 block border-line border-b bg-panel">
    <tr aria-rowindex={1} className="grid h-8 grid-cols-(--step-columns) items-center">
      {headers.map(({ column }) => {
        const sorted = column.getIsSorted();
        return (
          <th
            scope="col"
            key={column.id}
            aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
            className={cn('min-w-0 font-normal', NUMBERS.has(column.id) ? 'text-right' : 'text-left')}
          >
            <button
              type="button"
              onClick={column.getToggleSortingHandler()}
              className={cn(
                'inline-flex h-7 max-w-full items-center gap-1 rounded-md px-2.5 font-medium text-dim text-xs hover:text-ink focus-visible:outline-offset-0',
                sorted && 'text-ink',
              )}
            >
              <span className="truncate">{String(column.columnDef.header)}</span>
              {sorted === 'asc' ? <ArrowUp aria-hidden className="size-3 shrink-0" /> : null}
              {sorted === 'desc' ? <ArrowDown aria-hidden className="size-3 shrink-0" /> : null}
            </button>
          </th>
        );
      })}
    </tr>
  </thead>
);
