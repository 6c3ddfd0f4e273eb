'use client';

import { useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back to the control that opened a window by the keyboard; Radix does so only for triggers of its own.
 * After a pointer the focus rests on the page, so that the page's own keys go on working.
 */
export function useFocusReturn(open: boolean): (event: Event) => void {
  const opener = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (open) opener.current = document.querySelector<HTMLElement>(':focus-visible');
  }, [open]);
  return (event) => {
    event.preventDefault();
    opener.current?.focus();
  };
}
