'use client';

import { useId } from 'react';
import type { DatasetReply } from '@/lib/contract/reply';
import type { ExportFormat } from '@/lib/contract/request';
import { cn } from '../ui/cn';

export const FORMAT_WORDS: Record<ExportFormat, { name: string; what: string }> = {
  'classification-csv': {
    name: 'Classification CSV',
    what: 'One row per item: the prompt, the classes, which one is right. For inverse-scaling pipelines.',
  },
  'logodds-csv': {
    name: 'Log-odds CSV',
    what: 'One row per item: its prompt beside a control prompt. For inverse-scaling pipelines.',
  },
  bonsai: {
    name: 'Bonsai JSON',
    what: 'The whole tree, rejected candidates too. Opens in Bonsai, and here as a new loom.',
  },
};

interface FormatChoiceProps {
  offers: DatasetReply['formats'];
  value: ExportFormat | null;
  onChange: (format: ExportFormat) => void;
}

/** The exports; one that is not to be had says why. */
export const FormatChoice = ({ offers, value, onChange }: FormatChoiceProps) => {
  const name = useId();
  return (
    <fieldset className="grid gap-2 sm:grid-cols-3">
      <legend className="sr-only">Format</legend>
      {offers.map(({ format, available, reason }) => (
        <label
          key={format}
          className={cn(
            'flex flex-col gap-1 rounded-xl border border-line px-3.5 py-2.5 transition-colors duration-120',
            'has-checked:border-leaf has-checked:bg-leaf-soft has-focus-visible:outline-2 has-focus-visible:outline-leaf has-focus-visible:outline-offset-2',
            available ? 'cursor-pointer bg-panel hover:border-edge' : 'cursor-not-allowed bg-bg',
          )}
        >
          <span className="flex items-center gap-2 font-semibold text-[13px]">
            <input
              type="radio"
              name={name}
              value={format}
              checked={value === format}
              disabled={!available}
              onChange={() => onChange(format)}
              className="size-3.5 shrink-0 accent-leaf outline-none"
            />
            {FORMAT_WORDS[format].name}
          </span>
          <span className="text-dim text-xs">{FORMAT_WORDS[format].what}</span>
          {reason ? <span className="mt-0.5 text-xs">Not available. {reason}</span> : null}
        </label>
      ))}
    </fieldset>
  );
};
