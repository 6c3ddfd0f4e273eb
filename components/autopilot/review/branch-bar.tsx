'use client';

import { GitBranch } from 'lucide-react';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import type { Branch } from './use-flag-review';

interface BranchBarProps {
  branch: Branch;
  /** What the autopilot of the loom does now. */
  flying: boolean;
  busy: boolean;
  onRegrow: () => void;
}

const steps = (count: number): string => `${count} ${count === 1 ? 'step' : 'steps'}`;

/** After an override: the old branch stays, and what followed on it can be grown anew on the new one. */
export const BranchBar = ({ branch: { follows, grows }, flying, busy, onRegrow }: BranchBarProps) => (
  <div
    role="status"
    className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line bg-leaf-soft px-4 py-2.5 text-[13px]"
  >
    <GitBranch aria-hidden className="size-4 text-leaf" />
    <span className="min-w-48 flex-1">
      {grows !== null
        ? flying
          ? `The autopilot grows ${steps(grows)} on the new branch. The old branch stays.`
          : 'The autopilot has landed on the new branch. The old branch stays.'
        : follows > 0
          ? `A branch begins at that step. The old one, with the ${steps(follows)} that followed, stays.`
          : 'A branch begins at that step; the old one stays. Nothing had followed on it.'}
    </span>
    {grows === null && follows > 0 ? (
      <Button size="sm" variant="primary" disabled={busy} onClick={onRegrow} aria-keyshortcuts="g">
        Grow {steps(follows)} anew <Kbd className="border-bg/40 bg-transparent text-bg">g</Kbd>
      </Button>
    ) : null}
  </div>
);
