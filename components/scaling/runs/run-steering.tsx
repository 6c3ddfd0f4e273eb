'use client';

import { CopyPlus, Pause, Play, RotateCcw, Square } from 'lucide-react';
import type { PutScalingRun, ScalingRunView } from '@/lib/contract/scaling-runs';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { RunLimits } from './run-limits';
import { hasFailures, isUnderWay } from './run-words';

interface RunSteeringProps {
  run: ScalingRunView;
  busy: boolean;
  onSteer: (body: PutScalingRun) => Promise<boolean>;
  /** Opens the form with what this run is made of. */
  onAgain: () => void;
}

/** What can be done with a run in its state. */
export const RunSteering = ({ run, busy, onSteer, onAgain }: RunSteeringProps) => {
  const underWay = isUnderWay(run);
  const canEnd = underWay || run.state === 'paused';
  const set = (state: PutScalingRun['state']) => void onSteer({ state });
  return (
    <>
      {underWay ? (
        <Button size="sm" disabled={busy} onClick={() => set('paused')} aria-keyshortcuts="p">
          <Pause aria-hidden /> Pause <Kbd>p</Kbd>
        </Button>
      ) : null}
      {run.state === 'paused' ? (
        <Button
          size="sm"
          variant="primary"
          disabled={busy}
          onClick={() => set('running')}
          aria-keyshortcuts="p"
        >
          <Play aria-hidden /> Go on <Kbd className="border-bg/40 bg-transparent text-bg">p</Kbd>
        </Button>
      ) : null}
      {run.state === 'done' && !run.imported && hasFailures(run) ? (
        <Button size="sm" disabled={busy} onClick={() => set('running')}>
          <RotateCcw aria-hidden /> Ask the failed again
        </Button>
      ) : null}
      {canEnd ? (
        <>
          <RunLimits run={run} busy={busy} onSteer={onSteer} />
          <Button size="sm" variant="quiet" disabled={busy} onClick={() => set('cancelled')}>
            <Square aria-hidden /> Cancel
          </Button>
        </>
      ) : null}
      {canEnd || run.imported ? null : (
        <Button size="sm" onClick={onAgain}>
          <CopyPlus aria-hidden /> New run like this
        </Button>
      )}
    </>
  );
};
