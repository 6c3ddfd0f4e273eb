'use client';

import { useCallback, useEffect, useState } from 'react';
import { messageOf } from '@/lib/store/http';

export interface Loaded<T> {
  /** Null until it came for the first time; what came last stays while it is read anew. */
  value: T | null;
  /** Why it could not be read, fit to show. */
  error: string | null;
  reload: () => void;
}

/** What `load` reads, read again on `reload`. `load` must keep its identity while it reads the same. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads anew.
  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal).then(
      (read) => {
        if (controller.signal.aborted) return;
        setValue(read);
        setError(null);
      },
      (failure: unknown) => {
        if (!controller.signal.aborted) setError(messageOf(failure));
      },
    );
    return () => controller.abort();
  }, [load, round]);

  return { value, error, reload: useCallback(() => setRound((before) => before + 1), []) };
}
