'use client';

import { useLayoutEffect, useRef } from 'react';
import { isTyping } from '../../ui/is-typing';

export interface ReviewCommands {
  yes(): void;
  no(): void;
  unsure(): void;
  exclude(): void;
  previous(): void;
  next(): void;
  /** A label by its number, from 1. */
  label(number: number): void;
  showInTree(): void;
}

/** Controls have their own use for the arrows while they hold the focus. */
const OWN_ARROWS = '[role="tab"], [role="radio"], [role="slider"], [role="separator"]';

/** The keys of the review: off while typing, in a window, and while an answer is on its way. */
export function useReviewKeys(commands: ReviewCommands, busy: boolean): void {
  const latest = useRef({ commands, busy });
  useLayoutEffect(() => {
    latest.current = { commands, busy };
  });
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event) || event.repeat) return;
      const { commands: go, busy: waits } = latest.current;
      const arrow = event.key.startsWith('Arrow');
      if (arrow && event.target instanceof Element && event.target.closest(OWN_ARROWS)) return;
      const act = commandOf(event.key, go);
      if (!act) return;
      event.preventDefault();
      if (!waits) act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function commandOf(key: string, go: ReviewCommands): (() => void) | null {
  if (/^[1-9]$/.test(key)) return () => go.label(Number(key));
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'y':
      return go.yes;
    case 'n':
      return go.no;
    case 's':
      return go.unsure;
    case 'x':
      return go.exclude;
    case 't':
      return go.showInTree;
    case 'ArrowLeft':
      return go.previous;
    case 'ArrowRight':
      return go.next;
    default:
      return null;
  }
}
