'use client';

import { cn } from './cn';

export interface FacetOption<T> {
  value: T;
  name: string;
  count: number;
}

interface FacetChoiceProps<T> {
  title: string;
  options: readonly FacetOption<T>[];
  /** Undefined lets all pass. */
  value: readonly T[] | undefined;
  onChange: (value: readonly T[] | undefined) => void;
}

/** One filter: any of the ticked values passes, none ticked lets all pass. */
export const FacetChoice = <T extends string | number>({
  title,
  options,
  value = [],
  onChange,
}: FacetChoiceProps<T>) => (
  <fieldset className="min-w-0">
    <legend className="mb-1 font-medium text-dim text-xs">{title}</legend>
    <div className="flex flex-wrap gap-1.5">
      {options
        .filter((option) => option.count > 0 || value.includes(option.value))
        .map((option) => {
          const isOn = value.includes(option.value);
          return (
            <label
              key={option.value}
              className={cn(
                'flex max-w-full cursor-pointer items-center gap-1.5 rounded-lg border px-2 py-0.5 has-focus-visible:outline-2 has-focus-visible:outline-leaf',
                isOn ? 'border-leaf bg-leaf-soft' : 'border-line hover:border-edge',
              )}
            >
              <input
                type="checkbox"
                checked={isOn}
                onChange={() => {
                  const next = isOn ? value.filter((one) => one !== option.value) : [...value, option.value];
                  onChange(next.length > 0 ? next : undefined);
                }}
                className="size-3.5 accent-leaf outline-none"
              />
              <span className="min-w-0 break-words">{option.name}</span>
              <span className="text-dim tabular-nums">{option.count.toLocaleString('en')}</span>
            </label>
          );
        })}
    </div>
  </fieldset>
);
