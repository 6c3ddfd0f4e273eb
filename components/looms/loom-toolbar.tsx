'use client';

import { Plus, Search } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button } from '../ui/button';
import { Input } from '../ui/input';
import { Kbd } from '../ui/kbd';
import { Segmented } from '../ui/segmented';

export type LoomView = 'active' | 'archived';

const VIEWS = [
  { value: 'active', label: 'Active' },
  { value: 'archived', label: 'Archived' },
] as const;

interface LoomToolbarProps {
  view: LoomView;
  onView: (view: LoomView) => void;
  query: string;
  onQuery: (query: string) => void;
  searchRef: Ref<HTMLInputElement>;
  onNew: () => void;
  importSlot?: ReactNode;
}

export const LoomToolbar = ({
  view,
  onView,
  query,
  onQuery,
  searchRef,
  onNew,
  importSlot,
}: LoomToolbarProps) => (
  <div className="mb-4 flex flex-wrap items-center gap-3">
    <h1 className="mr-2 font-semibold text-xl tracking-tight">Looms</h1>
    <Segmented label="Which looms" value={view} options={VIEWS} onValueChange={onView} />
    <div className="relative ml-auto min-w-32 max-w-56 flex-1">
      <Search aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 size-3.5 text-faint" />
      <Input
        ref={searchRef}
        type="search"
        aria-label="Search looms"
        placeholder="Search"
        aria-keyshortcuts="/"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          onQuery('');
          event.currentTarget.blur();
        }}
        className="pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden"
      />
      <Kbd className="pointer-events-none absolute top-2 right-2">/</Kbd>
    </div>
    {importSlot}
    <Button variant="primary" onClick={onNew} aria-keyshortcuts="n">
      <Plus aria-hidden /> New loom <Kbd className="border-bg/40 bg-transparent text-bg">n</Kbd>
    </Button>
  </div>
);
