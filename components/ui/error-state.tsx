import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

interface ErrorStateProps {
  title: ReactNode;
  /** What was wrong and what to do. */
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
}

/** Something failed: says what, and offers the next thing to do. */
export const ErrorState = ({ title, children, actions, className }: ErrorStateProps) => (
  <div role="alert" className={cn('flex gap-3 rounded-xl border border-no/50 bg-panel p-4', className)}>
    <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-no" />
    <div className="min-w-0 flex-1">
      <p className="font-semibold text-[13px]">{title}</p>
      {children ? <div className="mt-1 break-words text-[13px] text-dim">{children}</div> : null}
      {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  </div>
);
