'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { messageOf } from '@/lib/store/http';

export interface Polled<T> {
  data: T;
  /** Why the last reading failed; what is shown is then older. */
  error: string | null;
  /** Reads at once. */
  refresh(): Promise<void>;
}

/** Reads anew every so often while the page is in sight, and at once when it comes back into sight. */
export function usePolled<T>(
  initial: T,
  read: (signal: AbortSignal) => Promise<T>,
  every: (data: T) => number,
): Polled<T> {
  const [data, setData] = useState(initial);
  const [error, setError] = useState<string | null>(null);
  const reader = useRef(read);
  reader.current = read;
  const latest = useRef(0);

  const load = useCallback(async (signal: AbortSignal) => {
    const mine = ++latest.current;
    try {
      const next = await reader.current(signal);
      if (mine !== latest.current) return;
      setData(next);
      setError(null);
    } catch (failure) {
      if (!signal.aborted && mine === latest.current) setError(messageOf(failure));
    }
  }, []);

  const wait = every(data);
  useEffect(() => {
    const abort = new AbortController();
    const readIfSeen = () => {
      if (document.visibilityState === 'visible') void load(abort.signal);
    };
    const timer = setInterval(readIfSeen, wait);
    document.addEventListener('visibilitychange', readIfSeen);
    return () => {
      abort.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', readIfSeen);
    };
  }, [load, wait]);

  const refresh = useCallback(() => load(new AbortController().signal), [load]);
  return { data, error, refresh };
}
