'use client';

import { useEffect, useRef } from 'react';

/** When the form of a new run, or the window of an import, closes and takes the focus with it, the focus goes to the run. */
export function useFocusAfter(open: boolean): void {
  const was = useRef(open);
  useEffect(() => {
    const closed = was.current && !open;
    was.current = open;
    if (!closed || document.activeElement !== document.body) return;
    const place =
      document.querySelector<HTMLElement>('[data-run-view]') ??
      document.querySelector<HTMLElement>('main button');
    place?.focus({ preventScroll: true });
  }, [open]);
}
