'use client';

import { useEffect } from 'react';

const EVERY_MS = 4000;

/** Reads the list anew when the page comes back into sight, and every few seconds while an autopilot works. */
export const useFreshLooms = (reload: (signal: AbortSignal) => Promise<void>, autopilotOn: boolean): void => {
  useEffect(() => {
    const abort = new AbortController();
    const refresh = () => {
      if (document.visibilityState === 'visible') reload(abort.signal).catch(() => undefined);
    };
    const timer = autopilotOn ? setInterval(refresh, EVERY_MS) : undefined;
    document.addEventListener('visibilitychange', refresh);
    return () => {
      abort.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [reload, autopilotOn]);
};
