'use client';

import type { ReactNode } from 'react';
import type { PutScalingRun, ScalingRunView } from '@/lib/contract/scaling-runs';
import { Pill } from '../../ui/pill';
import { ProgressBar } from '../../ui/progress-bar';
import { TimeAgo } from '../../ui/time-ago';
import { RunHash } from './run-hash';
import { RunSteering } from './run-steering';
import { RunTitle } from './run-title';
import {
  extentOf,
  progressOf,
  progressWords,
  STATE_TONES,
  STATE_WORDS,
  spokenProgress,
  TASK_WORDS,
} from './run-words';

interface RunHeadProps {
  run: ScalingRunView;
  busy: boolean;
  onSteer: (body: PutScalingRun) => Promise<boolean>;
  onAgain: () => void;
  /** Beside the buttons that steer it. */
  menu: ReactNode;
}

/** What the run is, how far it is, and what can be done with it. */
export const RunHead = ({ run, busy, onSteer, onAgain, menu }: RunHeadProps) => {
  const { done, of } = progressOf(run);
  const rests = run.state === 'done';
  return (
    <div className="grid gap-1.5 bg-panel px-5 pt-3.5 pb-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <div className="flex min-w-72 flex-1 items-center gap-3">
          <RunTitle key={run.id} title={run.title} onChange={(title) => onSteer({ title })} />
          {run.imported ? (
            <Pill>Imported</Pill>
          ) : (
            <Pill tone={STATE_TONES[run.state]}>{STATE_WORDS[run.state]}</Pill>
          )}
          {run.practice ? <Pill tone="sun">practice data</Pill> : null}
        </div>
        <span className="flex flex-wrap items-center gap-1.5">
          <RunSteering run={run} busy={busy} onSteer={onSteer} onAgain={onAgain} />
          {menu}
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-dim">
        <span>{TASK_WORDS[run.task]}</span>
        <span className="tabular-nums">{extentOf(run)}</span>
        {run.datasetHash ? <RunHash hash={run.datasetHash} /> : null}
        <span>
          {run.imported ? 'imported' : 'started'} <TimeAgo at={run.createdAt} />
        </span>
        {rests ? null : (
          <span className="flex items-center gap-2.5 tabular-nums">
            <ProgressBar
              label="Progress of the run"
              value={done}
              max={of}
              valueText={progressWords(run)}
              className="w-32"
            />
            {progressWords(run)}
          </span>
        )}
      </div>
      <p role="status" className="sr-only">
        {run.imported ? '' : `${run.title}: ${spokenProgress(run)}`}
      </p>
    </div>
  );
};
