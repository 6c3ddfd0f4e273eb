'use client';

import { useCallback, useEffect, useState } from 'react';
import { messageOf } from '@/lib/store/http';

export type Asked<T> =
  | { state: 'loading' }
  | { state: 'failed'; message: string }
  | { state: 'ready'; value: T };

type Ask<T> = (signal: AbortSignal) => Promise<T>;

const LOADING = { state: 'loading' } as const;

/** What `ask` answers; asked anew when `ask` is another one, and on `again`. The answer to another `ask` is never given. */
export const useAsked = <T>(ask: Ask<T> | null) => {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ to: Ask<T>; attempt: number; asked: Asked<T> } | null>(null);

  useEffect(() => {
    if (!ask) return;
    const abort = new AbortController();
    const take = (asked: Asked<T>) => {
      if (!abort.signal.aborted) setAnswer({ to: ask, attempt, asked });
    };
    ask(abort.signal).then(
      (value) => take({ state: 'ready', value }),
      (failure: unknown) => take({ state: 'failed', message: messageOf(failure) }),
    );
    return () => abort.abort();
  }, [ask, attempt]);

  const asked: Asked<T> = answer && answer.to === ask && answer.attempt === attempt ? answer.asked : LOADING;
  return { asked, again: useCallback(() => setAttempt((before) => before + 1), []) };
};
