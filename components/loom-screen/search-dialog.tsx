'use client';

import { useEffect, useState } from 'react';
import type { SearchHit } from '@/lib/store/loom-api';
import { useLoom } from '@/lib/store/loom-store-context';
import { Dialog } from '../ui/dialog';
import { SearchList } from './search-list';

const PAUSE_MS = 150;

/** Finds nodes by their words, since the canvas keeps most texts from the browser's own search. */
export const SearchDialog = () => {
  const { open, openDialog } = useLoom((state) => ({
    open: state.dialog === 'search',
    openDialog: state.openDialog,
  }));
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => openDialog(next ? 'search' : null)}
      title="Search this loom"
      className="max-w-2xl"
    >
      <SearchForm />
    </Dialog>
  );
};

type Found = { hits: SearchHit[]; error: string | null } | null;

const SearchForm = () => {
  const { search, select, focus, openDialog } = useLoom((state) => ({
    search: state.search,
    select: state.select,
    focus: state.focus,
    openDialog: state.openDialog,
  }));
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>(null);
  const words = text.trim();

  useEffect(() => {
    if (words === '') return setFound(null);
    const leave = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const hits = await search(words, leave.signal);
        setFound({ hits, error: null });
      } catch (error) {
        if (!leave.signal.aborted)
          setFound({ hits: [], error: error instanceof Error ? error.message : String(error) });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [words, search]);

  return (
    <SearchList
      text={text}
      onText={setText}
      words={words}
      hits={words === '' ? null : (found?.hits ?? null)}
      error={found?.error ?? null}
      onChoose={(id) => {
        openDialog(null);
        select(id);
        focus(id);
      }}
    />
  );
};
