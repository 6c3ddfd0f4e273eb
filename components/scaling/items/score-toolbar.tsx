'use client';

import type { ReactNode } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { RunModel } from '@/lib/scaling/run';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { type Only, OnlyChips } from './only-chips';
import { METHOD_WORDS, modelTitle } from './score-words';
import type { ScoreQuestion } from './use-score-pages';

interface ScoreToolbarProps {
  run: ScalingRunView;
  views: ReactNode;
  /** By family and size. */
  models: readonly RunModel[];
  model: RunModel;
  only: Only;
  total: number | null;
  sort: ScoreQuestion['sort'];
  onOnly: (only: Only) => void;
  onModel: (key: string) => void;
  onSort: (sort: ScoreQuestion['sort']) => void;
}

const SORTS = [
  { value: 'index', label: 'In order' },
  { value: 'worst', label: 'Worst first' },
] as const;

/** Whose scores are listed, which, and in what order. */
export const ScoreToolbar = ({ run, views, models, model, only, total, sort, ...on }: ScoreToolbarProps) => (
  <div className="grid gap-2">
    <div className="flex flex-wrap items-center gap-2">
      {views}
      <Select
        aria-label="Model"
        aria-keyshortcuts="[ ]"
        value={model.key}
        options={models.map((one) => ({ value: one.key, label: modelTitle(one), hint: hintOf(one) }))}
        onValueChange={on.onModel}
        className="min-w-52 max-w-80 flex-1"
      />
    </div>
    <div className="flex flex-wrap items-center gap-2">
      <OnlyChips run={run} model={model} value={only} total={total} onChange={on.onOnly} />
      <Segmented label="Order" value={sort} options={SORTS} onValueChange={on.onSort} className="ml-auto" />
    </div>
    {run.imported && run.datasetHash === null ? (
      <p className="text-[13px] text-dim">
        A results file does not name its items: these are the rows of the file by their number. Import the
        files again and join them to the dataset to see the questions; that is refused unless the labels agree
        on every row.
      </p>
    ) : null}
  </div>
);

const hintOf = ({ name, method, state, reason }: RunModel): string => {
  const how = method ? METHOD_WORDS[method] : (reason ?? state);
  return `${name}, ${how}`;
};
