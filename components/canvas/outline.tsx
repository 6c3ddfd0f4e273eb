'use client';

import { useState } from 'react';
import { Input } from '@/components/ui/input';
import { OutlineTree } from './outline-tree';
import { type OutlineProps, useOutline } from './use-outline';

/** The tree as a list for keyboards and screen readers, with a search over the texts that are loaded. */
export const Outline = (props: OutlineProps) => {
  const [query, setQuery] = useState('');
  const outline = useOutline(props, query);
  const { rows, searched, searching } = outline;
  const told = searching ? `${rows.length} found in the ${searched} texts loaded so far` : '';
  return (
    <div className="flex h-full flex-col">
      <div className="border-line border-b p-2">
        <Input
          type="search"
          aria-label="Find in the texts loaded"
          placeholder="Find…"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <p role="status" className={searching ? 'mt-1.5 text-dim text-xs' : 'sr-only'}>
          {told}
        </p>
      </div>
      <OutlineTree {...props} outline={outline} />
    </div>
  );
};
