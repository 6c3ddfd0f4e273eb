'use client';

import { useEffect, useMemo, useState } from 'react';
import type { Loom } from '@/lib/loom/loom';
import { type Draft, draftOf, type Edits, realEdits, type Section } from './draft';
import { keepEdits, recallEdits } from './kept-edits';

/**
 * What is saved with what is edited on top of it, section by section: a section that nobody edits here follows what
 * others save.
 */
export const useDraft = (loom: Loom, prompt: string) => {
  const [edits, setEdits] = useState<Edits>(() => recallEdits(loom.id));
  const saved = useMemo(() => draftOf(loom, prompt), [loom, prompt]);
  const open = useMemo(() => realEdits(edits, saved), [edits, saved]);
  const dirty = Object.keys(open).length > 0;

  useEffect(() => keepEdits(loom.id, open), [loom.id, open]);
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  return {
    draft: { ...saved, ...open } as Draft,
    /** The sections that differ from what is saved. */
    edits: open,
    dirty,
    change: <S extends Section>(section: S, value: Draft[S]) =>
      setEdits((before) => ({ ...before, [section]: value })),
    replace: setEdits,
    discard: () => setEdits({}),
  };
};
