'use client';

import { useDataset } from '@/lib/store/dataset/dataset-context';
import { EmptyState } from '../ui/empty-state';
import { Skeleton } from '../ui/skeleton';
import { Controls, type ControlsProps } from './controls';

/** Control pairs for log-odds; says so where there can be none. */
export const ControlsTab = (props: ControlsProps) => {
  const { format, ready, kept } = useDataset(({ view, loading, rows }) => ({
    format: view.format,
    ready: loading === null || rows.length > 0,
    kept: view.kept,
  }));
  if (format?.labels.length !== 2)
    return (
      <EmptyState title="No control pairs here" titleAs="h2" className="flex-1">
        {format
          ? `Control pairs are for log-odds, which need exactly two labels; the item format has ${format.labels.length}.`
          : 'A free loom has no item format, so there are no items.'}
      </EmptyState>
    );
  if (kept === 0)
    return (
      <EmptyState title="No items yet" titleAs="h2" className="flex-1">
        Items that are kept get a control here: the same question without what should mislead.
      </EmptyState>
    );
  if (!ready)
    return (
      <div role="status" aria-label="Reading the items" className="grid flex-1 content-start gap-3 p-5">
        <Skeleton className="h-12" />
        <Skeleton className="h-40" />
      </div>
    );
  return <Controls {...props} format={format} />;
};
