'use client';

import type { Row } from '@/lib/dataset/row';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { Button } from '../../ui/button';
import { TimeAgo } from '../../ui/time-ago';
import { useActs } from '../acts/item-acts-context';
import { LabelText } from '../label-text';

/** The item as it stands, and what its path says where an edit lies over it. */
export const ItemText = ({ row }: { row: Row }) => (
  <div className="grid gap-3">
    <p className="whitespace-pre-wrap break-words font-reading text-[15px] leading-relaxed">{row.question}</p>
    <LabelLine label={row.label} index={row.labelIndex} />
    {row.edited ? <EditNote row={row} edited={row.edited} /> : null}
  </div>
);

const LabelLine = ({ label, index }: { label: string; index: number }) => {
  const meaning = useDataset((state) => state.view.format?.labels[index]?.meaning);
  if (!label) return null;
  return (
    <p className="flex items-baseline gap-2 text-[13px]">
      <LabelText label={label} index={index} />
      {meaning ? <span className="text-dim">{meaning}</span> : null}
    </p>
  );
};

const EditNote = ({ row, edited }: { row: Row; edited: NonNullable<Row['edited']> }) => {
  const acts = useActs();
  const labels = useDataset((state) => state.view.format?.labels ?? []);
  return (
    <div className="grid gap-2 rounded-xl border border-line bg-bg px-3 py-2.5 text-[13px]">
      <p className="text-dim">
        Edited by {edited.by.name} <TimeAgo at={edited.at} />. The path says:
      </p>
      <p className="whitespace-pre-wrap break-words font-reading">{edited.question}</p>
      <div className="flex items-center gap-2">
        <LabelText label={edited.label} index={labels.findIndex(({ text }) => text === edited.label)} />
        <Button size="sm" className="ml-auto" onClick={() => void acts.takeBackEdit(row)}>
          Take back the edit
        </Button>
      </div>
    </div>
  );
};
