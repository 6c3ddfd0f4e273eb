'use client';

import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Popover, PopoverContent, PopoverTrigger } from './popover';

interface FilterPopoverProps {
  /** What is filtered, for screen readers. */
  label: string;
  /** Filters at work. */
  active: number;
  /** Only there while it is open. */
  children: ReactNode;
}

/** The button that opens all filters. */
export const FilterPopover = ({ label, active, children }: FilterPopoverProps) => (
  <Popover>
    <PopoverTrigger asChild>
      <Button>
        <ListFilter aria-hidden />
        Filter{active > 0 ? ` (${active})` : ''}
      </Button>
    </PopoverTrigger>
    <PopoverContent align="start" className="max-h-[70vh] w-104 overflow-auto" aria-label={label}>
      {children}
    </PopoverContent>
  </Popover>
);
