'use client';

import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 900px)';

const subscribe = (wake: () => void) => {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', wake);
  return () => query.removeEventListener('change', wake);
};

/** Whether there is room for the panels side by side. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => true,
  );
