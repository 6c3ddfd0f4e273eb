'use client';

import { RadioGroup as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

interface RadioCardsProps<T extends string> {
  /** What is chosen between, for screen readers. */
  label: string;
  /** Null when nothing is chosen yet. */
  value: T | null;
  options: readonly { value: T; name: string; detail?: ReactNode; disabled?: boolean }[];
  onValueChange: (value: T) => void;
  /** Sets the columns, such as `grid-cols-3`. */
  className?: string;
}

/** One of a few that need a sentence each. */
export const RadioCards = <T extends string>({
  label,
  value,
  options,
  onValueChange,
  className,
}: RadioCardsProps<T>) => (
  <Radix.Root
    aria-label={label}
    value={value ?? ''}
    onValueChange={(next) => onValueChange(next as T)}
    className={cn('grid gap-2', className)}
  >
    {options.map((option) => (
      <Radix.Item
        key={option.value}
        value={option.value}
        disabled={option.disabled}
        className="group grid content-start gap-1 rounded-xl border border-line bg-panel px-3.5 py-2.5 text-left transition-colors duration-120 enabled:hover:border-edge disabled:cursor-not-allowed disabled:bg-bg data-[state=checked]:border-leaf data-[state=checked]:bg-leaf-soft"
      >
        <span className="flex items-center gap-2 font-semibold text-[13px]">
          <span
            aria-hidden
            className="grid size-3.5 shrink-0 place-items-center rounded-full border border-edge group-data-[state=checked]:border-leaf"
          >
            <Radix.Indicator className="size-2 rounded-full bg-leaf" />
          </span>
          {option.name}
        </span>
        {option.detail ? <span className="grid gap-0.5 text-dim text-xs">{option.detail}</span> : null}
      </Radix.Item>
    ))}
  </Radix.Root>
);
