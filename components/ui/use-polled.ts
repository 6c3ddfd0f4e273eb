'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

export interface Polled<T> {
  data: T;
  /** What the last reading failed with; `data` is then older. Null when it went well. */
  failure: unknown;
  /** Reads at once. */
  refresh(): Promise<void>;
  /** Takes what is known from elsewhere; readings under way count for nothing then. */
  put(change: (data: T) => T): void;
}

/**
 * Reads anew so many milliseconds after the last reading ended, while the page is in sight, and at once when it comes back into
 * sight; `every` gives null where nothing is to be read any more.
 */
export function usePolled<T>(
  initial: T,
  read: (signal: AbortSignal) => Promise<T>,
  every: (data: T) => number | null,
): Polled<T> {
  const [data, setData] = useState(initial);
  const [failure, setFailure] = useState<unknown>(null);
  const reader = useRef(read);
  reader.current = read;
  const latest = useRef(0);

  const load = useCallback(async (signal: AbortSignal) => {
    const mine = ++latest.current;
    try {
      const next = await reader.current(signal);
      if (mine !== latest.current || signal.aborted) return;
      setData(next);
      setFailure(null);
    } catch (cause) {
      if (!signal.aborted && mine === latest.current) setFailure(cause ?? new Error());
    }
  }, []);

  const wait = every(data);
  useEffect(() => {
    if (wait === null) return;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reading = false;
    const readIfSeen = async () => {
      clearTimeout(timer);
      if (reading || document.visibilityState !== 'visible') return;
      reading = true;
      await load(abort.signal);
      reading = false;
      if (!abort.signal.aborted) timer = setTimeout(readIfSeen, wait);
    };
    timer = setTimeout(readIfSeen, wait);
    document.addEventListener('visibilitychange', readIfSeen);
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', readIfSeen);
    };
  }, [load, wait]);

  const refresh = useCallback(() => load(new AbortController().signal), [load]);
  const put = useCallback((change: (data: T) => T) => {
    latest.current++;
    setData(change);
  }, []);
  return { data, failure, refresh, put };
}
