import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';

interface RunningProps {
  label: string;
  done: number;
  total: number;
  onCancel: () => void;
  /** More to say of how it goes. */
  children?: ReactNode;
}

/** Something a model is asked for, how far it is, and the way to cancel it. */
export const Running = ({ label, done, total, onCancel, children }: RunningProps) => (
  <div role="status" className="flex flex-wrap items-center gap-2.5 text-[13px] text-dim">
    <span>
      {label}, {done.toLocaleString('en')} of {total.toLocaleString('en')}
    </span>
    <ProgressBar label={label} value={done} max={Math.max(1, total)} className="w-32" />
    {children}
    <Button size="sm" variant="quiet" onClick={onCancel}>
      Cancel
    </Button>
  </div>
);

interface TroubleProps {
  children: ReactNode;
  onAgain?: () => void;
}

export const Trouble = ({ children, onAgain }: TroubleProps) => (
  <div
    role="alert"
    className="flex flex-wrap items-center gap-2 rounded-lg border border-no/50 px-3 py-2 text-[13px]"
  >
    <span className="min-w-0 max-w-prose break-words">{children}</span>
    {onAgain ? (
      <Button size="sm" onClick={onAgain}>
        Try again
      </Button>
    ) : null}
  </div>
);
