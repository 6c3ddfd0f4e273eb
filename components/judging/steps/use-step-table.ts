'use client';

import { type SortingState, useTable } from '@tanstack/react-table';
import { useDeferredValue, useMemo, useState } from 'react';
import type { JudgingReply } from '@/lib/contract/judging';
import { isFound, searchPattern } from '../../ui/search';
import { judgeName } from '../words';
import { BIGGEST_FIRST, columnsOf, FEATURES, hiddenColumns } from './columns';
import { passing, type StepFilters, searchedTexts } from './step-filters';

/** How the table is looked at; it is kept while another tab is open. */
export function useStepView() {
  const [sorting, setSorting] = useState<SortingState>([]);
  const [filters, setFilters] = useState<StepFilters>({});
  const [search, setSearch] = useState('');
  return { sorting, setSorting, filters, setFilters, search, setSearch };
}
export type StepTableView = ReturnType<typeof useStepView>;

/** The steps as filtered, searched and sorted; typing in the search box does not wait for them. */
export function useStepTable({ rows, judges }: JudgingReply, view: StepTableView, beside: boolean) {
  const { filters } = view;
  const search = useDeferredValue(view.search);
  const pattern = useMemo(() => searchPattern(search), [search]);
  const columnFilters = useMemo(() => {
    if (!pattern && Object.keys(filters).length === 0) return [];
    const passes = passing(filters);
    const test = pattern
      ? (row: JudgingReply['rows'][number]) =>
          passes(row) && searchedTexts(row).some((text) => isFound(text, pattern))
      : passes;
    return [{ id: 'number', value: test }];
  }, [filters, pattern]);
  const columns = useMemo(() => {
    const names = judges.map(judgeName);
    return columnsOf((at) => names[at] ?? '').map((column) => ({
      ...column,
      sortDescFirst: BIGGEST_FIRST.has(String(column.id)),
    }));
  }, [judges]);
  const columnVisibility = useMemo(() => hiddenColumns(rows, beside), [rows, beside]);
  const table = useTable({
    features: FEATURES,
    columns,
    data: rows,
    getRowId: (row) => row.stepId,
    autoResetAll: false,
    state: { sorting: view.sorting, columnFilters, columnVisibility },
    onSortingChange: view.setSorting,
  });
  return { table, shown: table.getRowModel().rows, pattern };
}
