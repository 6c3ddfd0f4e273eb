'use client';

import { X } from 'lucide-react';
import { Button } from './button';

interface FilterChipsProps<F extends object> {
  filters: F;
  /** What each filter at work says. */
  words: readonly { key: keyof F; words: string }[];
  onChange: (filters: Partial<F>) => void;
}

/** The filters at work; a press takes one away. */
export const FilterChips = <F extends object>({ filters, words, onChange }: FilterChipsProps<F>) => {
  if (words.length === 0) return null;
  const without = (key: keyof F): Partial<F> => {
    const { [key]: _, ...others } = filters;
    return others as Partial<F>;
  };
  return (
    <ul aria-label="Filters at work" className="flex flex-wrap items-center gap-1.5">
      {words.map(({ key, words: text }) => (
        <li key={String(key)}>
          <button
            type="button"
            aria-label={`Take away the filter: ${text}`}
            onClick={() => onChange(without(key))}
            className="inline-flex h-6 max-w-80 items-center gap-1 rounded-full border border-leaf/50 bg-leaf-soft px-2.5 text-leaf text-xs hover:border-leaf"
          >
            <span className="truncate">{text}</span>
            <X aria-hidden className="size-3 shrink-0" />
          </button>
        </li>
      ))}
      <li>
        <Button size="sm" variant="quiet" onClick={() => onChange({})}>
          Clear filters
        </Button>
      </li>
    </ul>
  );
};
