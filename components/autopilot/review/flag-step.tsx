'use client';

import type { OpenFlag } from '@/lib/contract/flights';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { FlagCandidates } from './flag-candidates';

interface FlagStepProps {
  flag: OpenFlag;
  busy: boolean;
  onTake: (nodeId: string) => void;
}

/** One step to look at: what stood before it, what the autopilot took and why it was not sure, and what else there was. */
export const FlagStep = ({ flag, busy, onTake }: FlagStepProps) => (
  <section aria-label="The step" className="grid min-w-0 content-start gap-4">
    <div>
      <h2 className="mb-1.5 font-medium text-dim text-xs">The text before it ends</h2>
      <div
        ref={toEnd}
        key={flag.choiceId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it.
        tabIndex={0}
        className="max-h-44 overflow-y-auto whitespace-pre-wrap break-words rounded-xl border border-line bg-panel px-4 py-3 font-reading text-[15px] text-dim leading-relaxed"
      >
        {flag.context || 'Nothing: it is the first step.'}
      </div>
    </div>
    <p className="text-[13px]">
      <b className="font-semibold text-sun">{flag.flag.message}</b>{' '}
      <span className="text-dim">
        {flag.summary} {flag.agreement}
      </span>
    </p>
    <FlagCandidates flag={flag} busy={busy} onTake={onTake} />
    <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-line border-t bg-bg py-3">
      <Button
        variant="primary"
        disabled={busy}
        onClick={() => onTake(flag.nodeId)}
        aria-keyshortcuts="Enter y"
      >
        Confirm what was taken <Kbd className="border-bg/40 bg-transparent text-bg">Enter</Kbd>
      </Button>
      <span className="text-[13px] text-dim">
        or take another: a branch begins here, and the old one
        {flag.follows > 0 ? `, with ${flag.follows} ${flag.follows === 1 ? 'step' : 'steps'} after it,` : ''}{' '}
        stays.
      </span>
    </div>
  </section>
);

const toEnd = (element: HTMLElement | null): void => {
  if (element) element.scrollTop = element.scrollHeight;
};
