'use client';

import { useEffect, useState } from 'react';
import type { Trace } from '@/lib/contract/dataset';
import type { Row } from '@/lib/dataset/row';
import { useDatasetStore } from '@/lib/store/dataset/dataset-context';
import { messageOf } from '@/lib/store/http';

export type LoadedTrace =
  | { state: 'loading'; trace: null }
  | { state: 'failed'; trace: null; message: string }
  | { state: 'ready'; trace: Trace };

/** Walking through rows with a key held down asks for none of them, in milliseconds. */
const REST_MS = 120;

/** Everything behind a row; asked for anew when the row changes. What is known of this place stays meanwhile. */
export function useTrace(row: Row): { loaded: LoadedTrace; reload: () => void } {
  const store = useDatasetStore();
  const [loaded, setLoaded] = useState<LoadedTrace>({ state: 'loading', trace: null });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another row object or attempt asks anew.
  useEffect(() => {
    const leaving = new AbortController();
    setLoaded((before) =>
      before.trace?.row.place === row.place ? before : { state: 'loading', trace: null },
    );
    const timer = setTimeout(() => {
      store
        .getState()
        .trace(row.place, leaving.signal)
        .then(
          (trace) => setLoaded({ state: 'ready', trace }),
          (failure: unknown) => {
            if (!leaving.signal.aborted)
              setLoaded({ state: 'failed', trace: null, message: messageOf(failure) });
          },
        );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [store, row, attempt]);
  return { loaded, reload: () => setAttempt((before) => before + 1) };
}
