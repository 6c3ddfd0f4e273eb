'use client';

import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { cn } from '../../ui/cn';
import { ProgressBar } from '../../ui/progress-bar';
import { TimeAgo } from '../../ui/time-ago';
import { extentOf, hasFailures, isUnderWay, progressOf, progressWords, STATE_WORDS } from './run-words';

interface RunRowProps {
  run: ScalingRunView;
  open: boolean;
  onOpen: () => void;
}

/** A run in the list: what it is, how far, since when. */
export const RunRow = ({ run, open, onOpen }: RunRowProps) => {
  const { done, of } = progressOf(run);
  const rests = run.state === 'done' || run.imported;
  return (
    <li className="border-line border-b [contain-intrinsic-size:auto_4.5rem] [content-visibility:auto]">
      <button
        type="button"
        data-run={run.id}
        aria-current={open || undefined}
        onClick={onOpen}
        className={cn(
          'grid w-full gap-1 border-l-2 px-3.5 py-2.5 text-left text-[13px] focus-visible:-outline-offset-2',
          open ? 'border-leaf bg-panel' : 'border-transparent hover:bg-panel',
        )}
      >
        <span className="line-clamp-2 font-medium">{run.title}</span>
        <span className="text-dim text-xs">
          {extentOf(run)}
          {run.imported ? ', imported' : run.practice ? ', practice' : ''}
        </span>
        <span className="flex items-baseline justify-between gap-2 text-dim text-xs tabular-nums">
          <span>
            {run.imported ? null : STATE_WORDS[run.state]}
            {!rests && of > 0 ? ` · ${Math.floor((done / of) * 100)} %` : ''}
            {hasFailures(run) ? <span className="text-no"> · failures</span> : null}
          </span>
          <TimeAgo at={run.createdAt} className="text-faint" />
        </span>
        {isUnderWay(run) ? (
          <ProgressBar
            label={`Progress of ${run.title}`}
            value={done}
            max={of}
            valueText={progressWords(run)}
            className="mt-0.5 h-1 w-full"
          />
        ) : null}
      </button>
    </li>
  );
};
