'use client';

import { useLayoutEffect, useRef } from 'react';
import { isTyping } from '../ui/is-typing';

/** Controls have their own use for the arrows while they hold the focus. */
const OWN_ARROWS = '[role="tab"], [role="radio"], [role="slider"], [role="separator"]';
const MOVES: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['j', 1],
  ['ArrowUp', -1],
  ['k', -1],
]);

/** The arrows move through the items: off while typing and in a window. */
export function useListKeys(move: (by: number) => void): void {
  const latest = useRef(move);
  useLayoutEffect(() => {
    latest.current = move;
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const by = MOVES.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      if (by === undefined || isTyping(event)) return;
      const arrow = event.key.startsWith('Arrow');
      if (arrow && event.target instanceof Element && event.target.closest(OWN_ARROWS)) return;
      event.preventDefault();
      latest.current(by);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
