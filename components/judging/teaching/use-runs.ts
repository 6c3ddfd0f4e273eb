'use client';

import { useCallback, useEffect } from 'react';
import type { JudgeRunView } from '@/lib/contract/judge-runs';
import { fetchRuns } from './teaching-api';
import { type Loaded, useLoaded } from './use-loaded';

const EVERY_MS = 1000;

export const isUnderWay = ({ state }: Pick<JudgeRunView, 'state'>): boolean =>
  state === 'waiting' || state === 'running';

/** The judge runs of a loom, newest first; asked for again each second while one is under way. */
export function useRuns(loomId: string): Loaded<JudgeRunView[]> {
  const loaded = useLoaded(useCallback((signal) => fetchRuns(loomId, signal), [loomId]));
  const { value, reload } = loaded;
  useEffect(() => {
    if (!value?.some(isUnderWay)) return;
    const timer = setTimeout(reload, EVERY_MS);
    return () => clearTimeout(timer);
  }, [value, reload]);
  return loaded;
}
