import { FlaskConical } from 'lucide-react';
import type { LeaderboardReply } from '@/lib/contract/leaderboard';
import type { JudgeSettings } from '@/lib/loom/settings';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import { Skeleton } from '../../ui/skeleton';
import { RunCost } from '../teaching/run-cost';

interface TryFormProps {
  /** Null until it is read. */
  board: LeaderboardReply | null;
  judge: JudgeSettings;
  steps: number;
  /** The rubric can be sent to a judge. */
  ready: boolean;
  busy: boolean;
  /** This very rubric was tried before. */
  again: boolean;
  onSteps: (steps: number) => void;
  onTry: () => void;
}

/** On how many steps to try, what that will use, and the start. */
export const TryForm = ({ board, judge, steps, ready, busy, again, onSteps, onTry }: TryFormProps) => {
  if (!board) return <Skeleton className="h-14" />;
  if (board.decided === 0)
    return (
      <p className="text-[13px] text-dim">
        No step was decided by a person yet, so there is nothing to hold it against.
      </p>
    );
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Latest decided steps" className="w-44">
          <NumberField
            value={steps}
            min={1}
            max={board.decided}
            integer
            onValueChange={(next) => next && onSteps(next)}
          />
        </Field>
        <Button busy={busy} disabled={!ready} onClick={onTry}>
          <FlaskConical aria-hidden />
          {again ? 'Try it again' : 'Try it'}
        </Button>
      </div>
      {ready ? (
        <RunCost judge={judge} steps={steps} usage={board.usage} />
      ) : (
        <p className="text-dim text-xs">Something in the rubric is to be corrected first.</p>
      )}
    </div>
  );
};
