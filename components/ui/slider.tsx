'use client';

import { Slider as Radix } from 'radix-ui';
import { cn } from './cn';

interface SliderProps {
  id?: string;
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onValueChange: (value: number) => void;
  disabled?: boolean;
  className?: string;
}

/** One number on a line, by pointer, arrows, Home and End. */
export const Slider = ({ id, label, value, onValueChange, className, ...rest }: SliderProps) => (
  <Radix.Root
    id={id}
    value={[value]}
    onValueChange={([next]) => next !== undefined && onValueChange(next)}
    className={cn('relative flex h-5 w-full touch-none select-none items-center', className)}
    {...rest}
  >
    <Radix.Track className="relative h-1 w-full rounded-full bg-line">
      <Radix.Range className="absolute h-full rounded-full bg-leaf" />
    </Radix.Track>
    <Radix.Thumb
      aria-label={label}
      className="block size-4 rounded-full border-2 border-leaf bg-panel data-disabled:opacity-50"
    />
  </Radix.Root>
);
