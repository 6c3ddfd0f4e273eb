'use client';

import { useLayoutEffect, useRef } from 'react';

/** Gives the focus back to what had it before a window opened; Radix does so only for windows with a trigger of theirs. */
export function useFocusReturn(open: boolean): (event: Event) => void {
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (open && document.activeElement instanceof HTMLElement) before.current = document.activeElement;
  }, [open]);
  return (event) => {
    event.preventDefault();
    before.current?.focus();
  };
}
