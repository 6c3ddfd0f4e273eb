'use client';

import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { Tooltip } from './tooltip';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** The name for screen readers and the tooltip. */
  label: string;
  icon: ReactNode;
  /** Shown in the tooltip after the name, such as a key. */
  hint?: ReactNode;
}

export const IconButton = ({ label, icon, hint, className, ...rest }: IconButtonProps) => (
  <Tooltip
    text={
      <span className="flex items-center gap-2">
        {label}
        {hint}
      </span>
    }
  >
    <button
      type="button"
      aria-label={label}
      className={cn(
        'inline-grid size-8 shrink-0 place-items-center rounded-lg text-dim transition-colors duration-120 enabled:hover:bg-line/60 enabled:hover:text-ink disabled:cursor-not-allowed disabled:opacity-50 aria-pressed:bg-leaf-soft aria-pressed:text-leaf [&_svg]:size-4',
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  </Tooltip>
);
