'use client';

import { useEffect, useState } from 'react';
import { messageOf } from '@/lib/store/http';

export type Fetched<T> =
  | { state: 'loading' }
  | { state: 'failed'; message: string }
  | { state: 'ready'; value: T };

/** What `fetch` answers; asked anew when it is another function, which must be stable otherwise. Null asks nothing. */
export function useFetched<T>(fetch: ((signal: AbortSignal) => Promise<T>) | null): Fetched<T> {
  const [fetched, setFetched] = useState<Fetched<T>>({ state: 'loading' });
  useEffect(() => {
    if (!fetch) return;
    const leaving = new AbortController();
    setFetched({ state: 'loading' });
    fetch(leaving.signal).then(
      (value) => setFetched({ state: 'ready', value }),
      (failure: unknown) => {
        if (!leaving.signal.aborted) setFetched({ state: 'failed', message: messageOf(failure) });
      },
    );
    return () => leaving.abort();
  }, [fetch]);
  return fetched;
}
