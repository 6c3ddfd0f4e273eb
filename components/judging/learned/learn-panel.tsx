import { GraduationCap } from 'lucide-react';
import type { LearnedReply, LearnReply } from '@/lib/contract/teaching';
import { ENOUGH_CHOICES } from '@/lib/judging/learned';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import { Panel } from '../teaching/panel';
import { counted } from '../teaching/words';
import { HeldOut } from './held-out';

interface LearnPanelProps {
  facts: LearnedReply;
  /** What the last try gave; null when there was none. */
  outcome: LearnReply | null;
  /** There are learned weights already. */
  again: boolean;
  busy: boolean;
  onLearn: () => void;
}

/** What there is to learn from, and the way to learn from it. */
export const LearnPanel = ({ facts, outcome, again, busy, onLearn }: LearnPanelProps) => {
  const { choices, usable, blind, autopilot } = facts;
  const few = usable < ENOUGH_CHOICES;
  return (
    <Panel
      title="Learn from choices"
      hint="A conditional logit over the judge’s criterion scores and the gates, pulled towards the owner’s weights. It is offered only where it foretells choices better that it was not fitted to."
      actions={
        <Button variant="primary" busy={busy} disabled={choices === 0} onClick={onLearn}>
          <GraduationCap aria-hidden />
          {again ? 'Learn anew' : 'Learn'}
        </Button>
      }
    >
      <div className="grid gap-2.5 text-[13px]">
        <p className="flex flex-wrap items-center gap-3">
          {few ? (
            <>
              <span>
                <b className="font-semibold tabular-nums">{usable}</b> of about {ENOUGH_CHOICES} choices by
                people
              </span>
              <ProgressBar label="Choices by people" value={usable} max={ENOUGH_CHOICES} className="w-40" />
            </>
          ) : (
            <span>
              <b className="font-semibold">{counted(usable, 'choice')}</b> by people
            </span>
          )}
          {usable === 0 ? null : (
            <span className="text-dim">
              {blind === 0
                ? 'all with a suggestion in sight'
                : `${blind} of them without a suggestion in sight`}
            </span>
          )}
        </p>
        {usable < choices ? (
          <p className="text-dim text-xs">
            {choices - usable} more cannot be learned from: only choices whose candidates were scored by the
            rubric in use count.
          </p>
        ) : null}
        <p className="text-dim text-xs">
          {autopilot > 0
            ? `${counted(autopilot, 'step')} decided by the autopilot never count: the judge would learn from itself.`
            : 'What the autopilot takes never counts: the judge would learn from itself.'}
        </p>
        {outcome?.offer ? <p role="status">Weights are on offer below.</p> : null}
        {outcome?.why ? (
          <p role="status" className="rounded-xl border border-line bg-bg p-3.5">
            Nothing on offer. {outcome.why}
          </p>
        ) : null}
        {outcome?.heldOut && !outcome.offer ? <HeldOut heldOut={outcome.heldOut} /> : null}
      </div>
    </Panel>
  );
};
