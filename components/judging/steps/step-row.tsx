'use client';

import { memo } from 'react';
import type { JudgingJudge, JudgingRow } from '@/lib/contract/judging';
import { cn } from '../../ui/cn';
import { type ColumnId, NUMBERS } from './columns';
import { CELLS } from './step-cell';

/** In pixels; `h-8`. */
export const ROW_HEIGHT = 32;
export const rowDomId = (stepId: string): string => `step-row-${stepId}`;

interface StepRowProps {
  row: JudgingRow;
  /** Place among the rows shown, from 0. */
  at: number;
  /** Where it stands, in pixels from the top of the rows. */
  top: number;
  columns: readonly ColumnId[];
  judges: readonly JudgingJudge[];
  pattern: RegExp | null;
  active: boolean;
  open: boolean;
  onPress: (stepId: string) => void;
}

/** One line of the table. */
export const StepRow = memo(
  ({ row, at, top, columns, judges, pattern, active, open, onPress }: StepRowProps) => (
    <tr
      id={rowDomId(row.stepId)}
      aria-rowindex={at + 2}
      aria-selected={open}
      onClick={() => onPress(row.stepId)}
      className={cn(
        'absolute top-0 left-0 grid h-8 w-full cursor-default grid-cols-(--step-columns) items-center border-line border-b text-[13px]',
        active ? 'bg-leaf-soft shadow-[inset_3px_0_0_var(--leaf)]' : 'hover:bg-bg',
      )}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((id) => (
        <td key={id} className={cn('min-w-0 px-2.5', NUMBERS.has(id) && 'text-right')}>
          {CELLS[id]({ row, judges, pattern })}
        </td>
      ))}
    </tr>
  ),
);
