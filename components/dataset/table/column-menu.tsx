'use client';

import { Columns3 } from 'lucide-react';
import { Button } from '../../ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { nameOfColumn } from './grid-head';
import type { useItemTable } from './use-item-table';

/** Which columns are in sight. */
export const ColumnMenu = ({ table }: Pick<ReturnType<typeof useItemTable>, 'table'>) => (
  <Popover>
    <PopoverTrigger asChild>
      <Button>
        <Columns3 aria-hidden />
        Columns
      </Button>
    </PopoverTrigger>
    <PopoverContent className="w-52" aria-label="Columns in sight">
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 font-medium text-dim text-xs">Columns in sight</legend>
        {table
          .getAllLeafColumns()
          .filter((column) => column.getCanHide())
          .map((column) => (
            <label key={column.id} className="flex cursor-pointer items-center gap-2">
              <input
                type="checkbox"
                checked={column.getIsVisible()}
                onChange={column.getToggleVisibilityHandler()}
                className="size-3.5 accent-leaf"
              />
              {nameOfColumn(column.id)}
            </label>
          ))}
      </fieldset>
    </PopoverContent>
  </Popover>
);
