'use client';

import { Search } from 'lucide-react';
import type { Ref } from 'react';
import { Input } from '../../ui/input';
import { Kbd } from '../../ui/kbd';

interface SearchBoxProps {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange: (value: string) => void;
}

export const SearchBox = ({ ref, value, onChange }: SearchBoxProps) => (
  <div className="relative w-60">
    <Search aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 size-3.5 text-faint" />
    <Input
      ref={ref}
      type="search"
      aria-label="Search items"
      placeholder="Search questions"
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
