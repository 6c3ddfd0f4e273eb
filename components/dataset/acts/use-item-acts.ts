'use client';

import { useCallback, useMemo, useRef } from 'react';
import type { ActBody } from '@/lib/dataset/item-act';
import type { Row } from '@/lib/dataset/row';
import { useDatasetStore } from '@/lib/store/dataset/dataset-context';
import { messageOf } from '@/lib/store/http';
import { toast } from '../../ui/toast';
import { count, itemName } from '../item-words';

/** Something done that can be taken back: acts to undo, or acts to do again. */
interface Done {
  words: string;
  takeBack: { actIds: readonly string[] } | { wishes: readonly Wish[] };
}
export interface Wish {
  place: string;
  body: ActBody;
}

const TOAST = 'item-act';

export interface ItemActs {
  /** Does acts, says so with an Undo, and remembers them for `undoLast`. False when they were refused. */
  perform(words: string, wishes: readonly Wish[]): Promise<boolean>;
  exclude(rows: readonly Row[], reason: string): Promise<boolean>;
  bringBack(rows: readonly Row[]): Promise<boolean>;
  edit(row: Row, content: { question: string; label: string }): Promise<boolean>;
  takeBackEdit(row: Row): Promise<boolean>;
  undoLast(): Promise<void>;
}

/** What a person can do to items; every act can be undone, by its message or one after the other. */
export function useItemActs(): ItemActs {
  const store = useDatasetStore();
  const done = useRef<Done[]>([]);
  /** Ends with what is under way: what comes last is undone first, also by a fast hand. */
  const working = useRef<Promise<unknown>>(Promise.resolve());

  const undoOne = useCallback(
    async (entry: Done) => {
      done.current = done.current.filter((other) => other !== entry);
      try {
        if ('actIds' in entry.takeBack) await store.getState().undo(entry.takeBack.actIds);
        else await store.getState().act(entry.takeBack.wishes);
        toast(`Undone: ${entry.words}`, { id: TOAST });
      } catch (failure) {
        done.current.push(entry);
        toast.error('It could not be undone', { id: TOAST, description: messageOf(failure) });
      }
    },
    [store],
  );

  const attempt = useCallback(
    async (words: string, work: () => Promise<Done['takeBack']>): Promise<boolean> => {
      try {
        const run = work();
        working.current = Promise.allSettled([working.current, run]);
        const entry = { words, takeBack: await run };
        done.current.push(entry);
        toast(words, { id: TOAST, action: { label: 'Undo', onClick: () => void undoOne(entry) } });
        return true;
      } catch (failure) {
        toast.error(`Not done: ${words}`, { id: TOAST, description: messageOf(failure) });
        return false;
      }
    },
    [undoOne],
  );

  return useMemo(() => {
    const perform: ItemActs['perform'] = (words, wishes) =>
      attempt(words, async () => ({ actIds: await store.getState().act(wishes) }));
    const named = (rows: readonly Row[]) =>
      rows.length === 1 && rows[0] ? itemName(rows[0]) : count(rows.length, 'item', 'items');
    return {
      perform,
      exclude: (rows, reason) =>
        perform(
          `Excluded ${named(rows)}`,
          rows.map(({ place }) => ({ place, body: { kind: 'exclude', reason } })),
        ),
      bringBack: (rows) =>
        attempt(`Brought back ${named(rows)}`, async () => {
          await store.getState().undo(rows.flatMap(({ excluded }) => excluded?.actId ?? []));
          const wishes = rows.flatMap(({ place, excluded }) =>
            excluded ? [{ place, body: { kind: 'exclude' as const, reason: excluded.reason } }] : [],
          );
          return { wishes };
        }),
      edit: (row, content) =>
        perform(`Edited ${itemName(row)}`, [{ place: row.place, body: { kind: 'edit', ...content } }]),
      takeBackEdit: (row) =>
        attempt(`Took back the edit of ${itemName(row)}`, async () => {
          const { place, question, label } = row;
          const { trace, undo } = store.getState();
          // Earlier edits lie under the latest one; only the server knows them.
          const edits = (await trace(place)).acts.filter(
            ({ body, undoneAt }) => body.kind === 'edit' && undoneAt === null,
          );
          await undo(edits.map(({ id }) => id));
          return { wishes: [{ place, body: { kind: 'edit', question, label } }] };
        }),
      async undoLast() {
        await working.current;
        const entry = done.current.at(-1);
        if (entry) await undoOne(entry);
        else toast('There is nothing to undo on this page.', { id: TOAST });
      },
    };
  }, [store, attempt, undoOne]);
}
