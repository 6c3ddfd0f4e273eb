'use client';

import type { ScoresQuery } from '@/lib/contract/scaling-report';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { shownMetrics } from '@/lib/scaling/report/metric';
import type { RunModel } from '@/lib/scaling/run';
import { cn } from '../../ui/cn';
import { metricWords } from '../figures/data/metric-words';

export type Only = NonNullable<ScoresQuery['only']>;

interface OnlyChipsProps {
  run: ScalingRunView;
  model: RunModel;
  value: Only;
  /** How many pass the filter that is on; null until it is known. */
  total: number | null;
  onChange: (only: Only) => void;
}

/** Which items of a model are listed. */
export const OnlyChips = ({ run, model, value, total, onChange }: OnlyChipsProps) => (
  <fieldset className="flex min-w-0 flex-wrap gap-1.5">
    <legend className="sr-only">Which items</legend>
    {choicesOf(run, model, value).map(({ only, words, known }) => {
      const count = only === value ? (total ?? known) : known;
      return (
        <button
          key={only}
          type="button"
          aria-pressed={only === value}
          onClick={() => onChange(only)}
          className={cn(
            'inline-flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-xs',
            only === value
              ? 'border-leaf bg-leaf-soft text-leaf'
              : 'border-line text-dim hover:border-edge hover:text-ink',
          )}
        >
          {words}
          {count === null ? null : <span className="tabular-nums">{count.toLocaleString('en')}</span>}
        </button>
      );
    })}
  </fieldset>
);

interface Choice {
  only: Only;
  words: string;
  /** How many there are, where the run says so. */
  known: number | null;
}

/** The filters that a task and what the labels say leave sense to. */
function choicesOf(
  { task, labelSays }: ScalingRunView,
  { done, failed, censored }: RunModel,
  value: Only,
): Choice[] {
  const all: Choice = { only: 'all', words: 'All', known: done + failed };
  const rest: Choice[] = [
    { only: 'censored', words: 'Censored', known: censored },
    { only: 'failed', words: 'Failed', known: failed },
  ];
  if (task === 'sequence-prob') return [all, ...rest];
  const isOwn = shownMetrics(task, labelSays).includes('label-given');
  const given: Choice = {
    only: 'label-given',
    words: metricWords('label-given', labelSays).name,
    known: null,
  };
  return [
    all,
    { only: 'wrong', words: 'Wrong', known: null },
    { only: 'right', words: 'Right', known: null },
    ...(isOwn || value === 'label-given' ? [given] : []),
    ...rest,
  ];
}
