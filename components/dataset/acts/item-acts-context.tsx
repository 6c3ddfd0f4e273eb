'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { isKept, type Row } from '@/lib/dataset/row';
import { ExcludeDialog } from './exclude-dialog';
import { type ItemActs, useItemActs } from './use-item-acts';

export interface ItemActsWithDialog extends ItemActs {
  /** Asks for a reason and excludes. False when the person thought better of it, or the server refused. */
  askToExclude(rows: readonly Row[]): Promise<boolean>;
  /** Excludes with a reason; items that are all excluded already come back instead. */
  toggleExcluded(rows: readonly Row[]): Promise<boolean>;
  /** Edits begun and not saved, by place. */
  drafts: Map<string, { question: string; label: string }>;
}

const ActsContext = createContext<ItemActsWithDialog | null>(null);

interface Asking {
  rows: readonly Row[];
  answer: (done: boolean) => void;
}

/** Gives the screen below one list of what was done, and the window that asks why an item is excluded. */
export function ItemActsProvider({ children }: { children: ReactNode }) {
  const acts = useItemActs();
  const drafts = useRef(new Map<string, { question: string; label: string }>());
  const [asking, setAsking] = useState<Asking | null>(null);

  const askToExclude = useCallback((rows: readonly Row[]) => {
    if (rows.length === 0) return Promise.resolve(false);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    setAsking({ rows, answer: resolve });
    return promise;
  }, []);

  const close = useCallback(() => {
    asking?.answer(false);
    setAsking(null);
  }, [asking]);

  const value = useMemo<ItemActsWithDialog>(
    () => ({
      ...acts,
      askToExclude,
      toggleExcluded: (rows) => {
        const kept = rows.filter(isKept);
        return kept.length > 0 ? askToExclude(kept) : acts.bringBack(rows);
      },
      drafts: drafts.current,
    }),
    [acts, askToExclude],
  );
  return (
    <ActsContext value={value}>
      {children}
      <ExcludeDialog
        rows={asking?.rows ?? []}
        onClose={close}
        onReason={(reason) => {
          if (!asking) return;
          setAsking(null);
          void acts.exclude(asking.rows, reason).then(asking.answer);
        }}
      />
    </ActsContext>
  );
}

export function useActs(): ItemActsWithDialog {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error('useActs needs an ItemActsProvider above it');
  return acts;
}
