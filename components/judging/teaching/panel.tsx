import { type ReactNode, useId } from 'react';
import { cn } from '../../ui/cn';

interface PanelProps {
  title: string;
  hint?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** One matter of a tab, under a heading. */
export const Panel = ({ title, hint, actions, children, className }: PanelProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn('rounded-2xl border border-line bg-panel p-5', className)}>
      <div className="mb-4 flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 id={id} className="font-semibold text-[15px]">
            {title}
          </h2>
          {hint ? <p className="mt-0.5 max-w-prose text-pretty text-dim text-xs">{hint}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
};

/** The page of a tab: scrolls by itself. */
export const TabPage = ({ children, className }: { children: ReactNode; className?: string }) => (
  <div className="relative min-h-0 flex-1 overflow-y-auto">
    <div className={cn('mx-auto grid max-w-[92rem] gap-5 p-5', className)}>{children}</div>
  </div>
);
