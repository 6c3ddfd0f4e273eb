'use client';

import { type ReactNode, useCallback, useRef, useState } from 'react';
import { messageOf } from '@/lib/store/http';
import { CreateLoomDialog } from './create-loom-dialog';
import { FirstVisit } from './first-visit';
import type { LoomLists } from './loom-lists';
import { LoomRows } from './loom-rows';
import { LoomToolbar, type LoomView } from './loom-toolbar';
import { matchLooms } from './match-looms';
import { useFreshLooms } from './use-fresh-looms';
import { useListKeys } from './use-list-keys';
import { useLooms } from './use-looms';

interface LoomListProps {
  initial: LoomLists;
  /** The button that imports a file. */
  importSlot?: ReactNode;
}

export const LoomList = ({ initial, importSlot }: LoomListProps) => {
  const { lists, reload, ...actions } = useLooms(initial);
  const [view, setView] = useState<LoomView>('active');
  const [query, setQuery] = useState('');
  const [creating, setCreating] = useState(false);
  const [archiveError, setArchiveError] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const openCreate = useCallback(() => setCreating(true), []);
  useListKeys({ list, search, onNew: openCreate });

  const refresh = useCallback((signal: AbortSignal) => reload(view === 'archived', signal), [reload, view]);
  useFreshLooms(
    refresh,
    lists.active.some((loom) => loom.autopilotOn),
  );

  const openView = (next: LoomView) => {
    setView(next);
    setArchiveError(null);
    reload(next === 'archived').catch(
      (failure) => next === 'archived' && setArchiveError(messageOf(failure)),
    );
  };

  if (lists.active.length === 0 && lists.archived?.length === 0)
    return <FirstVisit importSlot={importSlot} />;

  const looms = lists[view];
  return (
    <div className="mx-auto max-w-6xl px-6 py-8">
      <LoomToolbar
        view={view}
        onView={openView}
        query={query}
        onQuery={setQuery}
        searchRef={search}
        onNew={openCreate}
        importSlot={importSlot}
      />
      <LoomRows
        ref={list}
        view={view}
        looms={looms && matchLooms(looms, query)}
        total={looms?.length ?? 0}
        query={query}
        error={view === 'archived' && looms === null ? archiveError : null}
        actions={actions}
        onNew={openCreate}
        onView={openView}
        onClearQuery={() => setQuery('')}
      />
      <CreateLoomDialog
        open={creating}
        onOpenChange={setCreating}
        takenTitles={lists.active.map((loom) => loom.title)}
      />
    </div>
  );
};
