'use client';

import { useMemo } from 'react';
import type { DatasetView } from '@/lib/contract/dataset';
import { hasControl } from '@/lib/dataset/controls/control-state';
import { isKept, type Row } from '@/lib/dataset/row';
import { ProgressBar } from '../ui/progress-bar';
import { Segmented } from '../ui/segmented';

export const WAYS = ['template', 'hand', 'model'] as const;
export type Way = (typeof WAYS)[number];
const WAY_WORDS: Record<Way, string> = { template: 'By template', hand: 'By hand', model: 'By a model' };

interface ControlsBarProps {
  view: DatasetView;
  rows: readonly Row[];
  way: Way;
  onWay: (way: Way) => void;
}

/** How far it is, the way to make pairs, and whether log-odds can be exported. */
export const ControlsBar = ({ view, rows, way, onWay }: ControlsBarProps) => {
  const { done, kept } = useMemo(() => {
    const list = rows.filter(isKept);
    return { done: list.filter(hasControl).length, kept: list.length };
  }, [rows]);
  const said = `${done.toLocaleString('en')} of ${kept.toLocaleString('en')} have one`;
  const offer = view.offers.find(({ format }) => format === 'logodds-csv');
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-2.5 text-[13px]">
      <Segmented<Way>
        label="How to make pairs"
        value={way}
        onValueChange={onWay}
        options={WAYS.map((value) => ({ value, label: WAY_WORDS[value] }))}
      />
      <p className="min-w-0 flex-1 text-dim">
        {offer?.available ? 'Log-odds can be exported.' : (offer?.reason ?? '')}
      </p>
      <span className="flex items-center gap-2.5 tabular-nums">
        {said}
        <ProgressBar label="Items with a control" value={done} max={kept} valueText={said} />
      </span>
    </header>
  );
};
