'use client';

import { ToggleGroup as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

interface SegmentedProps<T extends string> {
  /** What is chosen between, for screen readers. */
  label: string;
  value: T;
  options: readonly { value: T; label: string; icon?: ReactNode }[];
  onValueChange: (value: T) => void;
  /** Shows icons alone; the labels become names and tooltips. */
  iconsOnly?: boolean;
  className?: string;
}

/** One of a few, all in sight. */
export const Segmented = <T extends string>({
  label,
  value,
  options,
  onValueChange,
  iconsOnly = false,
  className,
}: SegmentedProps<T>) => (
  <Radix.Root
    type="single"
    aria-label={label}
    value={value}
    onValueChange={(next) => next && onValueChange(next as T)}
    className={cn('inline-flex gap-0.5 rounded-lg border border-line bg-bg p-0.5', className)}
  >
    {options.map((option) => (
      <Radix.Item
        key={option.value}
        value={option.value}
        aria-label={iconsOnly ? option.label : undefined}
        title={iconsOnly ? option.label : undefined}
        className="inline-flex h-7 items-center gap-1.5 rounded-md border border-transparent px-2.5 text-[13px] text-dim hover:text-ink data-[state=on]:border-line data-[state=on]:bg-panel data-[state=on]:text-ink [&_svg]:size-3.5"
      >
        {option.icon}
        {iconsOnly ? null : option.label}
      </Radix.Item>
    ))}
  </Radix.Root>
);
