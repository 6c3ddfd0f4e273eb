'use client';

import { type RefObject, useLayoutEffect } from 'react';
import { isTyping } from '../ui/is-typing';
import { nextRow } from './next-row';

interface ListKeys {
  list: RefObject<HTMLElement | null>;
  search: RefObject<HTMLInputElement | null>;
  onNew: () => void;
}

/** Marks what the arrow keys walk over. */
export const ROW = { 'data-row': '' } as const;

/** n: new. Arrows, j and k, Home and End: walk the rows. /: search. */
export const useListKeys = ({ list, search, onNew }: ListKeys): void => {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.shiftKey) return;
      if (event.key === 'n') {
        event.preventDefault();
        return onNew();
      }
      if (event.key === '/') {
        event.preventDefault();
        return search.current?.focus();
      }
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const next = nextRow(event.key, rows.indexOf(document.activeElement as HTMLElement), rows.length);
      if (next === null) return;
      event.preventDefault();
      rows[next]?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [list, search, onNew]);
};
