'use client';

import { X } from 'lucide-react';
import { Button } from '../../ui/button';
import { filterWords, type StepFilters } from './step-filters';

interface FilterChipsProps {
  filters: StepFilters;
  nameOfJudge: (at: number) => string;
  onChange: (filters: StepFilters) => void;
}

/** The filters at work; a press takes one away. */
export const FilterChips = ({ filters, nameOfJudge, onChange }: FilterChipsProps) => {
  const words = filterWords(filters, nameOfJudge);
  if (words.length === 0) return null;
  return (
    <ul aria-label="Filters at work" className="flex flex-wrap items-center gap-1.5">
      {words.map(({ key, words: text }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={`Take away the filter: ${text}`}
            onClick={() => {
              const { [key]: _, ...others } = filters;
              onChange(others);
            }}
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
