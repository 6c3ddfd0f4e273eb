import { CircleCheck, CircleDashed, Eye, OctagonAlert } from 'lucide-react';
import { cn } from '../../ui/cn';
import { type CheckState, STATE_WORDS } from '../quality-words';

const LOOK: Record<CheckState, { icon: typeof Eye; tone: string }> = {
  bad: { icon: OctagonAlert, tone: 'text-no' },
  warn: { icon: Eye, tone: 'text-sun' },
  ok: { icon: CircleCheck, tone: 'text-leaf' },
  unknown: { icon: CircleDashed, tone: 'text-dim' },
};

export const StateIcon = ({ state, className }: { state: CheckState; className?: string }) => {
  const { icon: Icon, tone } = LOOK[state];
  return <Icon aria-hidden className={cn('size-4 shrink-0', tone, className)} />;
};

/** How a check came out: an icon and words. */
export const StateMark = ({ state }: { state: CheckState }) => (
  <span className={cn('inline-flex items-center gap-1 whitespace-nowrap text-xs', LOOK[state].tone)}>
    <StateIcon state={state} className="size-3.5" />
    {STATE_WORDS[state]}
  </span>
);
