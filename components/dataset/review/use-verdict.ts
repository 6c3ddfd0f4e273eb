'use client';

import { useState } from 'react';
import type { ActBody } from '@/lib/dataset/item-act';
import type { Row } from '@/lib/dataset/row';
import { useActs } from '../acts/item-acts-context';
import { itemName } from '../item-words';

export type Verdict = Extract<ActBody, { kind: 'review' }>['verdict'];

/** Says what a reviewer thinks of an item; one answer is on its way at a time. */
export function useVerdict(onDone: () => void) {
  const acts = useActs();
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState('');

  const once = async (work: () => Promise<boolean>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const done = await work();
    setBusy(false);
    if (!done) return;
    setNote('');
    onDone();
  };
  const say = (row: Row, verdict: Verdict, answer: number | null, blind: boolean) =>
    once(() =>
      acts.perform(`Reviewed ${itemName(row)}`, [
        {
          place: row.place,
          body: { kind: 'review', itemId: row.id, verdict, answer, blind, note: note.trim() || null },
        },
      ]),
    );
  return {
    busy,
    note,
    setNote,
    say,
    /** By a label's place: it agrees where that is the item's own. */
    answer: (row: Row, label: number, blind: boolean) =>
      say(row, label === row.labelIndex ? 'agree' : 'disagree', label, blind),
    exclude: (row: Row) => once(() => acts.askToExclude([row])),
  };
}
