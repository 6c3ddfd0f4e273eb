'use client';

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { SearchX } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import type { Only } from './only-chips';
import { HEAD_HEIGHT, ScoreGrid } from './score-grid';
import { ROW_HEIGHT } from './score-row';
import { ScoreToolbar } from './score-toolbar';
import { bySize, itemTitle, modelTitle } from './score-words';
import { useScoreKeys } from './use-score-keys';
import { type ScoreQuestion, useScorePages } from './use-score-pages';

interface ScoreListProps {
  run: ScalingRunView;
  /** The way to the other view of the items. */
  views?: ReactNode;
  /** Changes when any number may have. */
  version: string;
  model: string;
  only: Only;
  onOnly: (only: Only) => void;
  onModel: (key: string) => void;
  /** The item that is open. */
  active: number | null;
  onItem: (index: number) => void;
}

/** Every item as one model scored it, of which only what is in sight is there. */
export const ScoreList = (props: ScoreListProps) => {
  const { run, views, version, model, only, onOnly, onModel, active, onItem } = props;
  const [sort, setSort] = useState<ScoreQuestion['sort']>('index');
  const [at, setAt] = useState(-1);
  const [inSight, setInSight] = useState({ first: 0, last: 0 });
  const scroller = useRef<HTMLDivElement>(null);
  const { total, error, rowAt, placeOf, retry } = useScorePages(
    { runId: run.id, model, only, sort },
    version,
    inSight,
  );
  const count = total ?? 0;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor: useCallback((range: Range) => withCurrent(range, at), [at]),
    onChange: ({ range }) => {
      const next = { first: range?.startIndex ?? 0, last: range?.endIndex ?? 0 };
      setInSight((before) => (before.first === next.first && before.last === next.last ? before : next));
    },
  });
  const models = bySize(run.models);
  const shown = models.find(({ key }) => key === model) ?? models[0];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top.
  useEffect(() => {
    setAt(-1);
    scroller.current?.scrollTo({ top: 0 });
  }, [run.id, only, sort]);
  const activeAt = active === null ? -1 : placeOf(active);
  useEffect(() => {
    if (activeAt >= 0) setAt(activeAt);
  }, [activeAt]);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [at, virtualizer]);

  const open = useCallback(
    (place: number) => {
      const row = rowAt(place);
      setAt(place);
      if (row) onItem(row.score.index);
    },
    [rowAt, onItem],
  );
  const goTo = (place: number) => {
    if (count === 0) return;
    takeFocus(scroller.current);
    const next = Math.min(count - 1, Math.max(0, place));
    if (active === null) setAt(next);
    else open(next);
  };
  useScoreKeys({
    move: (by) => goTo(at < 0 ? (by > 0 ? 0 : count - 1) : at + by),
    toEdge: (edge) => goTo(edge === 'first' ? 0 : count - 1),
    open: () => at >= 0 && open(at),
    model: (by) => {
      const next = models[models.findIndex(({ key }) => key === model) + by];
      if (next) onModel(next.key);
    },
  });

  if (!shown) return null;
  const current = rowAt(at);
  return (
    <section aria-label={`Items under ${modelTitle(shown)}`} className="flex min-h-0 flex-1 flex-col gap-2.5">
      <ScoreToolbar
        run={run}
        views={views}
        models={models}
        model={shown}
        only={only}
        total={total}
        sort={sort}
        onOnly={onOnly}
        onModel={onModel}
        onSort={setSort}
      />
      {error === null ? null : (
        <ErrorState title="The scores could not be read" actions={<Button onClick={retry}>Try again</Button>}>
          {error}
        </ErrorState>
      )}
      <ScoreGrid
        scroller={scroller}
        task={run.task}
        virtualizer={virtualizer}
        at={at}
        active={active}
        rowAt={rowAt}
        onPress={open}
        empty={
          total === 0 ? (
            <Nothing only={only} onAll={() => onOnly('all')} />
          ) : total === null && error === null ? (
            <Reading />
          ) : null
        }
      />
      <p className="sr-only" role="status">
        {current ? itemTitle(current.score.index, current.item !== null) : ''}
      </p>
    </section>
  );
};

/** Enter after walking opens the item, not the button that was pressed before. */
function takeFocus(scroller: HTMLElement | null): void {
  const { activeElement } = document;
  if (activeElement === document.body || scroller?.contains(activeElement)) return;
  scroller?.querySelector('table')?.focus({ preventScroll: true });
}

const Reading = () => (
  <div role="status" aria-label="Reading the scores" className="grid gap-3 p-3">
    <Skeleton className="h-11" />
    <Skeleton className="h-11" />
    <Skeleton className="h-11" />
  </div>
);

const Nothing = ({ only, onAll }: { only: Only; onAll: () => void }) => (
  <EmptyState
    icon={<SearchX aria-hidden />}
    title={only === 'all' ? 'No item is scored yet' : 'No item passes'}
    actions={only === 'all' ? undefined : <Button onClick={onAll}>Show all</Button>}
  />
);

function withCurrent(range: Range, at: number): number[] {
  const inSight = defaultRangeExtractor(range);
  if (at < 0 || at >= range.count || inSight.includes(at)) return inSight;
  return [...inSight, at].sort((one, other) => one - other);
}
