'use client';

import { useTable } from '@tanstack/react-table';
import { useDeferredValue, useMemo } from 'react';
import type { Row } from '@/lib/dataset/row';
import { isFound, searchPattern } from '../../ui/search';
import { BIGGEST_FIRST, COLUMNS, FEATURES } from './columns';
import { isFiltered, passing } from './item-filters';
import type { TableView } from './use-table-state';

const NOBODY: readonly { text: string }[] = [];
const COLUMNS_SORTED = COLUMNS.map((column) => ({
  ...column,
  sortDescFirst: BIGGEST_FIRST.has(String(column.id)),
}));

/** The rows as filtered, searched and sorted; typing in the search box does not wait for them. */
export function useItemTable(
  rows: readonly Row[],
  view: TableView,
  labels: readonly { text: string }[] = NOBODY,
) {
  const { filters } = view;
  const search = useDeferredValue(view.search);
  const pattern = useMemo(() => searchPattern(search), [search]);
  const columnFilters = useMemo(() => {
    if (!pattern && !isFiltered(filters)) return [];
    const passes = passing(filters, labels);
    const test = pattern
      ? (row: Row) => passes(row) && (isFound(row.question, pattern) || isFound(row.label, pattern))
      : passes;
    return [{ id: 'number', value: test }];
  }, [filters, pattern, labels]);

  const table = useTable({
    features: FEATURES,
    columns: COLUMNS_SORTED,
    data: rows,
    getRowId: (row) => row.place,
    autoResetAll: false,
    state: { sorting: view.sorting, columnFilters, columnVisibility: view.visibility },
    onSortingChange: view.setSorting,
    onColumnVisibilityChange: view.setVisibility,
  });
  const shown = table.getRowModel().rows;
  return { table, shown, pattern };
}
