'use client';

import { RefreshCw, Scale, SearchX } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { JudgingReply } from '@/lib/contract/judging';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { FilterChips } from '../../ui/filter-chips';
import { IconButton } from '../../ui/icon-button';
import { SearchBox } from '../../ui/search-box';
import { treeHref } from '../screen/tree-href';
import { counted } from '../teaching/words';
import { FilterMenu, nameOf } from './filter-menu';
import { filterWords } from './step-filters';
import { StepGrid } from './step-grid';
import { Timeline } from './timeline';
import { useStepKeys } from './use-step-keys';
import { type StepTableView, useStepTable } from './use-step-table';

interface StepTableProps {
  loomId: string;
  reply: JudgingReply;
  view: StepTableView;
  open: string | null;
  onOpen: (stepId: string) => void;
  onClose: () => void;
  onRefresh: () => void;
}

/** The steps to look through, narrow down and open. An open step goes along with the keys. */
export const StepTable = (props: StepTableProps) => {
  const { loomId, reply, view, open, onOpen, onClose, onRefresh } = props;
  const router = useRouter();
  const search = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const active = open ?? at;
  const grid = useStepTable(reply, view, open !== null);
  const { shown } = grid;
  const activeAt = useMemo(
    () => (active === null ? -1 : shown.findIndex(({ original }) => original.stepId === active)),
    [shown, active],
  );
  const shownIds = useMemo(() => new Set(shown.map(({ original }) => original.stepId)), [shown]);
  const goTo = (index: number) => {
    const row = shown[Math.max(0, Math.min(index, shown.length - 1))]?.original;
    if (!row) return;
    setAt(row.stepId);
    if (open !== null) onOpen(row.stepId);
  };
  const press = useCallback(
    (stepId: string) => {
      setAt(stepId);
      onOpen(stepId);
    },
    [onOpen],
  );
  useStepKeys({
    move: (by) => goTo(activeAt < 0 ? 0 : activeAt + by),
    toEdge: (edge) => goTo(edge === 'first' ? 0 : shown.length - 1),
    open: () => active !== null && onOpen(active),
    showInTree: () => {
      const row = shown[activeAt]?.original;
      if (row) router.push(treeHref(loomId, row.chosen?.nodeId ?? row.parentId));
    },
    search: () => search.current?.focus(),
    close: onClose,
  });
  const clear = () => {
    view.setFilters({});
    view.setSearch('');
  };
  return (
    <>
      <div className="grid gap-2 px-4 py-2.5">
        <div className="flex flex-wrap items-center gap-2">
          <SearchBox
            ref={search}
            label="Search steps"
            placeholder="Search texts and reasons"
            value={view.search}
            onChange={view.setSearch}
          />
          <FilterMenu {...reply} filters={view.filters} onChange={view.setFilters} />
          <span role="status" aria-label="Steps shown" className="text-[13px] text-dim tabular-nums">
            {shown.length === reply.rows.length ? '' : `${shown.length.toLocaleString('en')} of `}
            {counted(reply.rows.length, 'step')}
          </span>
          <IconButton label="Read the steps again" icon={<RefreshCw aria-hidden />} onClick={onRefresh} />
        </div>
        <FilterChips
          filters={view.filters}
          words={filterWords(view.filters, (one) => nameOf(reply.judges, one))}
          onChange={view.setFilters}
        />
        {reply.rows.length > 0 ? (
          <Timeline
            rows={reply.rows}
            shown={shownIds}
            active={active}
            legend={open === null}
            onPress={press}
          />
        ) : null}
      </div>
      <StepGrid
        {...grid}
        judges={reply.judges}
        activeAt={activeAt}
        open={open}
        onPress={press}
        empty={reply.rows.length === 0 ? <NoSteps /> : <NothingFound onClear={clear} />}
      />
    </>
  );
};

const NoSteps = () => (
  <EmptyState icon={<Scale aria-hidden />} title="No steps yet">
    Each time candidates are proposed and ranked in this loom, the step is listed here: what was suggested,
    and what was chosen.
  </EmptyState>
);

const NothingFound = ({ onClear }: { onClear: () => void }) => (
  <EmptyState
    icon={<SearchX aria-hidden />}
    title="No step passes"
    actions={<Button onClick={onClear}>Clear search and filters</Button>}
  >
    The search or the filters let none of the steps through.
  </EmptyState>
);
