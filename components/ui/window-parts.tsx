'use client';

import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';

/** What dialogs and sheets have in common. */
export interface WindowProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons that stay at the bottom right while the content scrolls. */
  footer?: ReactNode;
  /** Holds text alone: the content takes the focus, so that keys scroll it. */
  readOnly?: boolean;
  /** Sets the width, such as `max-w-3xl`. */
  className?: string;
}

export const WindowHeader = ({
  title,
  description,
  className,
}: Pick<WindowProps, 'title' | 'description' | 'className'>) => (
  <header className={cn('px-6 pr-14', className)}>
    <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
    {description ? (
      <Radix.Description className="mt-1 text-[13px] text-dim">{description}</Radix.Description>
    ) : null}
  </header>
);

export const WindowBody = ({
  readOnly,
  className,
  children,
}: Pick<WindowProps, 'readOnly' | 'className' | 'children'>) => (
  <div
    tabIndex={readOnly ? 0 : undefined}
    className={cn('min-h-0 flex-1 overflow-auto px-6 focus-visible:-outline-offset-2', className)}
  >
    {children}
  </div>
);

export const WindowFooter = ({ children }: { children: ReactNode }) => (
  <footer className="flex flex-wrap items-center justify-end gap-2 border-line border-t px-6 py-3.5">
    {children}
  </footer>
);

/** Radix asks for this where a window has no description. */
export const describedBy = (description: ReactNode) => (description ? {} : { 'aria-describedby': undefined });
