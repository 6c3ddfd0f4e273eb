'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FamiliesReply } from '@/lib/contract/scaling-files';
import { ApiError, messageOf } from '@/lib/store/http';
import { scalingApi } from '../scaling-api';
import { type DraftFamily, draftOf, problemsOf, storable } from './draft';
import type { FamilyServer } from './server-options';
import { type Side, settle } from './settle-conflict';

const REST_MS = 500;

/** Whether what stands on the page is stored. */
export type SaveState =
  | { is: 'saved' }
  | { is: 'saving' }
  | { is: 'failed'; message: string }
  | { is: 'conflict'; theirs: FamiliesReply };

/**
 * The families as they stand on the page; what is right of them is stored by itself a moment after it was typed. Where they were
 * changed elsewhere meanwhile, nothing is stored until a person has said which side holds.
 */
export function useFamilies(initial: FamiliesReply, servers: readonly FamilyServer[]) {
  const [drafts, setStanding] = useState<DraftFamily[]>(() => initial.families.map(draftOf));
  const [stored, setStored] = useState(initial);
  const [state, setState] = useState<SaveState>({ is: 'saved' });
  const busy = useRef(false);
  const known = useMemo(() => new Set(servers.map(({ id }) => id)), [servers]);
  const problems = useMemo(() => problemsOf(drafts, known), [drafts, known]);
  const next = useMemo(() => storable(drafts, stored.families, problems), [drafts, stored, problems]);
  const changed = JSON.stringify(next) !== JSON.stringify(stored.families);

  /** Changes what stands on the page; after a failure, the next change is stored anew. */
  const setDrafts = useCallback((change: (before: DraftFamily[]) => DraftFamily[]) => {
    setStanding(change);
    setState((now) => (now.is === 'failed' ? { is: 'saved' } : now));
  }, []);

  const save = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setState({ is: 'saving' });
    try {
      const reply = await scalingApi.putFamilies({ families: next, seen: stored.version });
      // A list of none is stored as the practice family alone.
      const isOther = next.length === 0 && reply.families.length > 0;
      if (isOther) setStanding((now) => (now.length === 0 ? reply.families.map(draftOf) : now));
      setStored({ families: isOther ? reply.families : next, version: reply.version });
      setState({ is: 'saved' });
    } catch (failure) {
      setState(await afterFailure(failure));
    } finally {
      busy.current = false;
    }
  }, [next, stored.version]);

  const may = changed && state.is === 'saved';
  useEffect(() => {
    if (!may) return;
    const timer = setTimeout(() => void save(), REST_MS);
    return () => clearTimeout(timer);
  }, [may, save]);

  const waits = changed || problems.size > 0;
  useEffect(() => {
    if (!waits) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [waits]);

  // A page that is left within the app stores what it has at once.
  const leaving = useRef<() => void>(() => {});
  useEffect(() => {
    leaving.current = () => may && void save();
  });
  useEffect(() => () => leaving.current(), []);

  const resolve = (choice: ReadonlyMap<string, Side>) => {
    if (state.is !== 'conflict') return;
    setStanding(settle({ mine: drafts, theirs: state.theirs.families, base: stored.families }, choice));
    setStored(state.theirs);
    setState({ is: 'saved' });
  };
  return { drafts, setDrafts, stored, state, changed, problems, save, resolve };
}

async function afterFailure(failure: unknown): Promise<SaveState> {
  if (!(failure instanceof ApiError && failure.code === 'conflict'))
    return { is: 'failed', message: messageOf(failure) };
  try {
    return { is: 'conflict', theirs: await scalingApi.families() };
  } catch (again) {
    return { is: 'failed', message: messageOf(again) };
  }
}
