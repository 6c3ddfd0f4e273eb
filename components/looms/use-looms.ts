'use client';

import { nanoid } from 'nanoid';
import { useCallback, useReducer, useRef } from 'react';
import type { LoomSummary } from '@/lib/contract/snapshot';
import { messageOf } from '@/lib/store/http';
import { toast } from '../ui/toast';
import { type LoomLists, reduceLoomLists } from './loom-lists';
import { duplicateLoom, fetchLooms, patchLoom } from './looms-api';
import { freeTitle } from './templates';

/** The loom list and what can be done with a loom. Changes show at once and are taken back when the server refuses. */
export const useLooms = (initial: LoomLists) => {
  const [lists, dispatch] = useReducer(reduceLoomLists, initial);
  const changes = useRef(0);

  /** Reads one view anew; what a change made stale on the way is thrown away. */
  const reload = useCallback(async (archived: boolean, signal?: AbortSignal) => {
    const before = changes.current;
    const looms = await fetchLooms(archived, signal);
    if (before === changes.current) dispatch({ type: 'loaded', archived, looms });
  }, []);

  const change = async (what: string, work: () => Promise<void>, takeBack?: () => void): Promise<boolean> => {
    changes.current += 1;
    try {
      await work();
      return true;
    } catch (failure) {
      takeBack?.();
      toast.error(what, { description: messageOf(failure) });
      return false;
    } finally {
      changes.current += 1;
    }
  };

  const rename = (loom: LoomSummary, title: string) => {
    dispatch({ type: 'renamed', id: loom.id, title });
    return change(
      'The title was not changed',
      () => patchLoom(loom.id, { title }),
      () => dispatch({ type: 'renamed', id: loom.id, title: loom.title }),
    );
  };

  const setArchived = (loom: LoomSummary, archived: boolean) => {
    const show = (at: number | null) => dispatch({ type: 'archived', loom, at });
    show(archived ? Date.now() : null);
    return change(
      archived ? 'The loom was not archived' : 'The loom was not restored',
      () => patchLoom(loom.id, { archived }),
      () => show(loom.archivedAt),
    );
  };

  const archive = async (loom: LoomSummary) => {
    if (!(await setArchived(loom, true))) return;
    toast(`Archived “${loom.title}”`, {
      id: toastOf(loom),
      action: { label: 'Undo', onClick: () => void setArchived(loom, false) },
    });
  };

  const restore = async (loom: LoomSummary) => {
    if (await setArchived(loom, false)) toast.success(`Restored “${loom.title}”`, { id: toastOf(loom) });
  };

  const duplicate = async (loom: LoomSummary) => {
    const copy = {
      id: nanoid(),
      title: freeTitle(
        copyTitle(loom.title),
        lists.active.map((other) => other.title),
      ),
    };
    const done = await change('The loom was not duplicated', () => duplicateLoom(loom.id, copy));
    if (!done) return;
    toast.success(`Duplicated as “${copy.title}”`);
    await reload(false).catch(() => undefined);
  };

  return { lists, reload, rename, archive, restore, duplicate };
};

export type LoomActions = Omit<ReturnType<typeof useLooms>, 'lists' | 'reload'>;

/** One toast a loom, so that an old "Undo" never stands beside newer news. */
const toastOf = (loom: LoomSummary): string => `loom-${loom.id}`;

const copyTitle = (title: string): string => `${title.slice(0, 190)} copy`;
