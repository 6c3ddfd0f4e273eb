'use client';

import { useCallback, useEffect } from 'react';
import { useLoaded } from '../teaching/use-loaded';
import { fetchJudging } from './judging-api';

/** The steps of a loom; read again when somebody comes back to the page. */
export function useJudging(loomId: string) {
  const loaded = useLoaded(useCallback((signal) => fetchJudging(loomId, signal), [loomId]));
  const { reload } = loaded;
  useEffect(() => {
    const onVisible = () => document.visibilityState === 'visible' && reload();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [reload]);
  return loaded;
}
