import type { ComponentProps } from 'react';
import { cn } from './cn';

interface ProgressBarProps extends Omit<ComponentProps<'div'>, 'children'> {
  label: string;
  /** Null when there is nothing to measure against: the bar then only says that work goes on. */
  value: number | null;
  max: number;
  /** Said instead of the share, such as "37 of 200 items". */
  valueText?: string;
}

export const ProgressBar = ({ label, value, max, valueText, className, ...rest }: ProgressBarProps) => {
  const share = value === null || max <= 0 ? null : Math.min(1, Math.max(0, value / max));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value === null ? undefined : Math.min(value, max)}
      aria-valuetext={valueText}
      className={cn('h-1.5 w-24 overflow-hidden rounded-full bg-line', className)}
      {...rest}
    >
      <div
        className={cn('h-full rounded-full bg-leaf', share === null && 'w-1/3 animate-pulse')}
        style={share === null ? undefined : { width: `${share * 100}%` }}
      />
    </div>
  );
};
