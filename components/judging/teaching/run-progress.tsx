'use client';

import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import type { JudgeRunView } from '@/lib/contract/judge-runs';
import { messageOf } from '@/lib/store/http';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import { toast } from '../../ui/toast';
import { steerRun } from './teaching-api';
import { isUnderWay } from './use-runs';
import { inShort } from './words';

interface RunProgressProps {
  run: JudgeRunView;
  onSteered: () => void;
}

const STATE_WORDS: Record<JudgeRunView['state'], string> = {
  waiting: 'waits for its turn',
  running: 'running',
  paused: 'paused',
  done: 'done',
  failed: 'broke off',
};

/** How far a judge run is, with the way to pause it and to let it go on. */
export const RunProgress = ({ run, onSteered }: RunProgressProps) => {
  const [busy, setBusy] = useState(false);
  const runs = isUnderWay(run);
  const steer = () => {
    setBusy(true);
    steerRun(run.id, runs ? 'paused' : 'running')
      .catch((failure: unknown) => toast.error('The run stays as it is', { description: messageOf(failure) }))
      .finally(() => {
        setBusy(false);
        onSteered();
      });
  };
  const done = `${run.done} of ${run.steps} steps`;
  return (
    <div className="grid gap-1.5 text-[13px]">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <span className="font-medium">{run.title}</span>
        <ProgressBar label={`Progress of ${run.title}`} value={run.done} max={run.steps} valueText={done} />
        <span className="text-dim tabular-nums">
          {done}, {STATE_WORDS[run.state]}; {inShort(run.tokensIn + run.tokensOut)} tokens
        </span>
        {run.state === 'done' ? null : (
          <Button
            size="sm"
            busy={busy}
            onClick={steer}
            aria-label={`${runs ? 'Pause' : 'Go on with'} ${run.title}`}
          >
            {runs ? <Pause aria-hidden /> : <Play aria-hidden />}
            {runs ? 'Pause' : 'Go on'}
          </Button>
        )}
      </div>
      {run.error ? (
        <p role="alert" className="text-no text-xs">
          {run.error}
        </p>
      ) : null}
    </div>
  );
};
