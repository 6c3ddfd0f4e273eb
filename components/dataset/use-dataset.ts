'use client';

import { useCallback, useEffect, useState } from 'react';
import type { DatasetReply } from '@/lib/contract/reply';
import { fetchDataset } from './dataset-api';

export type Loaded =
  | { state: 'loading' }
  | { state: 'failed'; message: string }
  | { state: 'ready'; dataset: DatasetReply };

/** The dataset of a loom as the server parses it now. */
export const useDataset = (loomId: string): { loaded: Loaded; reload: () => void } => {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew.
  useEffect(() => {
    const abort = new AbortController();
    setLoaded({ state: 'loading' });
    fetchDataset(loomId, abort.signal).then(
      (dataset) => setLoaded({ state: 'ready', dataset }),
      (failure: unknown) => {
        if (abort.signal.aborted) return;
        setLoaded({ state: 'failed', message: failure instanceof Error ? failure.message : String(failure) });
      },
    );
    return () => abort.abort();
  }, [loomId, attempt]);

  const reload = useCallback(() => setAttempt((before) => before + 1), []);
  return { loaded, reload };
};
