'use client';

import type { ColumnVisibilityState, SortingState } from '@tanstack/react-table';
import { useState } from 'react';
import type { ItemFilters } from './item-filters';

/** How the table is looked at; the screen keeps it while another tab is open. */
export function useTableState() {
  const [sorting, setSorting] = useState<SortingState>([]);
  const [visibility, setVisibility] = useState<ColumnVisibilityState>({});
  const [filters, setFilters] = useState<ItemFilters>({});
  const [search, setSearch] = useState('');
  return { sorting, setSorting, visibility, setVisibility, filters, setFilters, search, setSearch };
}
export type TableView = ReturnType<typeof useTableState>;
