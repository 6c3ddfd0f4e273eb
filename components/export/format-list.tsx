'use client';

import { useEffect, useId, useRef } from 'react';
import type { DatasetView } from '@/lib/contract/dataset';
import { cn } from '../ui/cn';
import { type ExportChoice, FORMAT_GROUPS } from './formats';

interface FormatListProps {
  offers: DatasetView['offers'];
  value: ExportChoice;
  onChange: (format: ExportChoice) => void;
}

/**
 * Every format by what it is for; one radio group, so that arrow keys walk it, which begins with the focus. Those that are
 * not to be had say so.
 */
export const FormatList = ({ offers, value, onChange }: FormatListProps) => {
  const name = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const reasons = new Map(offers.map(({ format, reason }) => [format as ExportChoice, reason]));
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Format</legend>
      {FORMAT_GROUPS.map(({ title, formats }) => (
        <div key={title} className="mb-3 last:mb-0">
          <p className="mb-1 px-2 text-faint text-xs">{title}</p>
          {formats.map(({ format, name: formatName, what }) => {
            const reason = reasons.get(format) ?? null;
            return (
              <label
                key={format}
                className={cn(
                  'flex gap-2 rounded-lg px-2 py-1.5 text-[13px] transition-colors duration-120',
                  'has-checked:bg-leaf-soft has-focus-visible:outline-2 has-focus-visible:outline-leaf has-focus-visible:-outline-offset-2',
                  'cursor-pointer hover:bg-bg',
                )}
              >
                <input
                  ref={value === format ? first : undefined}
                  type="radio"
                  name={name}
                  value={format}
                  checked={value === format}
                  onChange={() => onChange(format)}
                  className="mt-0.5 size-3.5 shrink-0 scroll-my-16 accent-leaf outline-none"
                />
                <span className="min-w-0">
                  <span className={cn('block font-medium', reason && 'text-dim')}>
                    {formatName}
                    {reason ? <span className="font-normal text-xs"> · not available</span> : null}
                  </span>
                  <span className="block text-dim text-xs">{what}</span>
                </span>
              </label>
            );
          })}
        </div>
      ))}
    </fieldset>
  );
};
