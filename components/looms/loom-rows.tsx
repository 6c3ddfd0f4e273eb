'use client';

import { Archive, SearchX, Sprout } from 'lucide-react';
import type { Ref } from 'react';
import type { LoomSummary } from '@/lib/contract/snapshot';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { LoomRow } from './loom-row';
import { LoomRowsSkeleton } from './loom-rows-skeleton';
import type { LoomView } from './loom-toolbar';
import type { LoomActions } from './use-looms';

interface LoomRowsProps {
  ref: Ref<HTMLUListElement>;
  view: LoomView;
  /** Those that match the search; null while they are being read. */
  looms: LoomSummary[] | null;
  /** How many there are without the search. */
  total: number;
  query: string;
  error: string | null;
  actions: LoomActions;
  onNew: () => void;
  onView: (view: LoomView) => void;
  onClearQuery: () => void;
}

export const LoomRows = ({ ref, looms, error, actions, ...rest }: LoomRowsProps) => {
  if (error)
    return (
      <ErrorState
        title="The archive could not be read"
        actions={<Button onClick={() => rest.onView('archived')}>Try again</Button>}
      >
        {error}
      </ErrorState>
    );
  if (looms === null) return <LoomRowsSkeleton />;
  return (
    <div className="rounded-2xl border border-line bg-panel shadow-shade">
      <p className="sr-only" role="status">
        {looms.length} of {rest.total} {rest.view === 'archived' ? 'archived ' : ''}
        {rest.total === 1 ? 'loom' : 'looms'}
      </p>
      {looms.length === 0 ? (
        <NoRows {...rest} />
      ) : (
        <ul ref={ref}>
          {looms.map((loom) => (
            <LoomRow key={loom.id} loom={loom} actions={actions} />
          ))}
        </ul>
      )}
    </div>
  );
};

const NoRows = ({
  view,
  total,
  query,
  onNew,
  onView,
  onClearQuery,
}: Omit<LoomRowsProps, 'ref' | 'looms' | 'error' | 'actions'>) => {
  if (total > 0)
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={`No loom matches “${query.trim()}”`}
        actions={<Button onClick={onClearQuery}>Clear the search</Button>}
      >
        The search looks at titles and at the end of the accepted text.
      </EmptyState>
    );
  if (view === 'archived')
    return (
      <EmptyState icon={<Archive aria-hidden />} title="Nothing is archived">
        A loom you archive leaves the list and is kept here whole.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<Sprout aria-hidden />}
      title="No looms in the list"
      actions={
        <>
          <Button variant="primary" onClick={onNew}>
            New loom
          </Button>
          <Button onClick={() => onView('archived')}>See the archive</Button>
        </>
      }
    >
      All of them are archived. Start a new one, or restore one from the archive.
    </EmptyState>
  );
};
