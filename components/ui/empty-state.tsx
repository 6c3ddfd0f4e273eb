import type { ReactNode } from 'react';
import { cn } from './cn';

interface EmptyStateProps {
  icon?: ReactNode;
  title: ReactNode;
  /** `h1` where this is all the page holds. */
  titleAs?: 'p' | 'h1' | 'h2';
  children?: ReactNode;
  /** The way out: one or two buttons. */
  actions?: ReactNode;
  className?: string;
}

/** Nothing here yet: says what would be here and how it comes to be. */
export const EmptyState = ({
  icon,
  title,
  titleAs: Title = 'p',
  children,
  actions,
  className,
}: EmptyStateProps) => (
  <div className={cn('grid justify-items-center gap-2 px-6 py-14 text-center', className)}>
    {icon ? <div className="mb-1 text-faint [&_svg]:size-8 [&_svg]:stroke-[1.4]">{icon}</div> : null}
    <Title className="font-semibold text-[15px]">{title}</Title>
    {children ? <div className="max-w-md text-pretty text-[13px] text-dim">{children}</div> : null}
    {actions ? <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div> : null}
  </div>
);
