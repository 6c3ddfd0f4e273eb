'use client';

import { SearchX, Sheet } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useRef } from 'react';
import type { Row } from '@/lib/dataset/row';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { FilterChips } from '../../ui/filter-chips';
import { SearchBox } from '../../ui/search-box';
import { useActs } from '../acts/item-acts-context';
import { treeHref } from '../tree-href';
import { ColumnMenu } from './column-menu';
import { FilterMenu } from './filter-menu';
import { filterWords } from './item-filters';
import { ItemGrid } from './item-grid';
import { PickedBar } from './picked-bar';
import { ShownCount } from './shown-count';
import { useGridKeys } from './use-grid-keys';
import { useItemTable } from './use-item-table';
import { usePicking } from './use-picking';
import type { TableView } from './use-table-state';

interface ItemsTabProps {
  view: TableView;
  /** The row the keys are at. */
  active: string | null;
  onActive: (place: string) => void;
  onOpen: (place: string, editing?: boolean) => void;
  onClose: () => void;
  onReview: () => void;
}

const NO_LABELS: readonly { text: string }[] = [];

/** Every row of the dataset, to look through, narrow down, and act on. */
export const ItemsTab = ({ view, active, onActive, onOpen, onClose, onReview }: ItemsTabProps) => {
  const { rows, picked, dataset } = useDataset((state) => ({
    rows: state.rows,
    picked: state.picked,
    dataset: state.view,
  }));
  const acts = useActs();
  const router = useRouter();
  const search = useRef<HTMLInputElement>(null);
  const labels = dataset.format?.labels ?? NO_LABELS;
  const sources = useMemo(() => dataset.sources.map(({ title }) => title), [dataset.sources]);
  const { table, shown, pattern } = useItemTable(rows, view, labels);
  const picking = usePicking(shown);
  const activeAt = useMemo(
    () => (active === null ? -1 : shown.findIndex(({ original }) => original.place === active)),
    [shown, active],
  );
  const activeRow = shown[activeAt]?.original;

  const goTo = (at: number, extend: boolean) => {
    const to = Math.min(shown.length - 1, Math.max(0, at));
    const row = shown[to]?.original;
    if (!row) return;
    if (extend) picking.extendTo(row.place, activeRow?.place);
    onActive(row.place);
  };
  /** The picked rows where the keys are at one of them, else the row they are at. */
  const acted = (): Row[] => {
    if (!activeRow) return [];
    return picked.has(activeRow.place) ? rows.filter(({ place }) => picked.has(place)) : [activeRow];
  };
  useGridKeys({
    move: (by, extend) => goTo(activeAt < 0 ? (by > 0 ? 0 : shown.length - 1) : activeAt + by, extend),
    toEdge: (edge, extend) => goTo(edge === 'first' ? 0 : shown.length - 1, extend),
    open: () => activeRow && onOpen(activeRow.place),
    edit: () => activeRow && onOpen(activeRow.place, true),
    exclude: () => void acts.toggleExcluded(acted()),
    showInTree: () => activeRow && router.push(treeHref(dataset, { ...activeRow, item: activeRow })),
    search: () => search.current?.focus(),
    pick: () => activeRow && picking.toggle(activeRow.place),
    pickAll: picking.toggleAll,
    close: onClose,
  });

  const press = useCallback(
    (place: string, { shift }: { shift: boolean }) => {
      if (shift) picking.extendTo(place);
      else onOpen(place);
    },
    [picking.extendTo, onOpen],
  );
  const pick = useCallback(
    (place: string, { shift }: { shift: boolean }) =>
      shift ? picking.extendTo(place) : picking.toggle(place),
    [picking.extendTo, picking.toggle],
  );
  const clear = () => {
    view.setFilters({});
    view.setSearch('');
  };

  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="grid gap-2 px-4 py-2.5">
        <div className="flex flex-wrap items-center gap-2">
          <SearchBox
            ref={search}
            label="Search items"
            placeholder="Search questions"
            value={view.search}
            onChange={view.setSearch}
          />
          <FilterMenu
            rows={rows}
            labels={labels}
            sources={sources}
            filters={view.filters}
            onChange={view.setFilters}
          />
          <ColumnMenu table={table} />
          <ShownCount shown={shown.length} total={rows.length} />
          <span className="ml-auto">
            <PickedBar onReview={onReview} />
          </span>
        </div>
        <FilterChips
          filters={view.filters}
          words={filterWords(view.filters, (at) => sources[at] ?? `source ${at + 1}`)}
          onChange={view.setFilters}
        />
      </div>
      <ItemGrid
        table={table}
        shown={shown}
        pattern={pattern}
        activeAt={activeAt}
        picked={picked}
        onPress={press}
        onPick={pick}
        onPickAll={picking.toggleAll}
        empty={rows.length === 0 ? <NoRows /> : <NothingFound onClear={clear} />}
      />
    </div>
  );
};

const NoRows = () => {
  const loading = useDataset((state) => state.loading !== null && state.view.total > 0);
  if (loading) return null;
  return (
    <EmptyState icon={<Sheet aria-hidden />} title="No items yet">
      Each item that is accepted in a source becomes a row here.
    </EmptyState>
  );
};

const NothingFound = ({ onClear }: { onClear: () => void }) => (
  <EmptyState
    icon={<SearchX aria-hidden />}
    title="No item passes"
    actions={<Button onClick={onClear}>Clear search and filters</Button>}
  >
    The search or the filters let none of the rows through.
  </EmptyState>
);
