'use client';

import { Search } from 'lucide-react';
import type { Ref } from 'react';
import { Input } from './input';
import { Kbd } from './kbd';

interface SearchBoxProps {
  ref: Ref<HTMLInputElement>;
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}

/** A search that narrows what is shown as one types; `/` brings the focus here, Escape empties it. */
export const SearchBox = ({ ref, label, placeholder, value, onChange }: SearchBoxProps) => (
  <div className="relative w-60">
    <Search aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 size-3.5 text-faint" />
    <Input
      ref={ref}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      aria-keyshortcuts="/"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('');
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
      className="pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden"
    />
    <Kbd className="pointer-events-none absolute top-2 right-2">/</Kbd>
  </div>
);
