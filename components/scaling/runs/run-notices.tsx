'use client';

import { CircleAlert, History } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { datasetNotice } from './run-words';
import { troubles } from './troubles';

interface RunNoticesProps {
  run: ScalingRunView;
  /** Rows that a run would score now. */
  itemsNow: number;
  onModels: () => void;
}

const SHOWN = 3;

/** What a reader must know before the figures: what changed since, why it stopped, which models are missing and what to do. */
export const RunNotices = ({ run, itemsNow, onModels }: RunNoticesProps) => {
  const changed = datasetNotice(run, itemsNow);
  const found = troubles(run);
  if (!changed && !run.reason && found.length === 0 && run.state !== 'cancelled') return null;
  return (
    <div className="grid gap-1.5 border-line border-b bg-panel px-5 pb-3 text-[13px]">
      {run.reason ? <Notice tone="sun">{run.reason}</Notice> : null}
      {run.state === 'cancelled' ? (
        <Notice tone="sun">
          It was cancelled; what it scored until then is here. To score the rest, start another one: “New run
          like this”. Scores that are there already are taken from here.
        </Notice>
      ) : null}
      {changed ? (
        <Notice tone="sun" icon={<History aria-hidden />}>
          {changed}
        </Notice>
      ) : null}
      {found.slice(0, SHOWN).map(({ model, says, todo }) => (
        <Notice key={model} tone="no">
          {says} <span className="text-dim">{todo}</span>
        </Notice>
      ))}
      {found.length > SHOWN ? (
        <button
          type="button"
          onClick={onModels}
          className="ml-6 justify-self-start rounded-md text-dim underline underline-offset-2 hover:text-ink"
        >
          {found.length - SHOWN} more in Models
        </button>
      ) : null}
    </div>
  );
};

interface NoticeProps {
  tone: 'sun' | 'no';
  icon?: ReactNode;
  children: ReactNode;
}

const Notice = ({ tone, icon, children }: NoticeProps) => (
  <p className="flex max-w-5xl gap-2 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
    <span className={tone === 'no' ? 'text-no' : 'text-sun'}>{icon ?? <CircleAlert aria-hidden />}</span>
    <span className="min-w-0 break-words">{children}</span>
  </p>
);
