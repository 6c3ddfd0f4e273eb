'use client';

import { useCallback, useEffect } from 'react';
import { useLoaded } from '../../teaching/use-loaded';
import { isUnderWay } from '../../teaching/use-runs';
import { fetchTrials } from '../step-api';

const EVERY_MS = 700;

/** The second looks at a step, and the runs they come from; asked for again while one is under way. */
export function useTrials(stepId: string) {
  const loaded = useLoaded(useCallback((signal) => fetchTrials(stepId, signal), [stepId]));
  const { value, reload } = loaded;
  useEffect(() => {
    const awaited = value?.runs.some(
      (run) => isUnderWay(run) && !value.trials.some(({ runId }) => runId === run.id),
    );
    if (!awaited) return;
    const timer = setTimeout(reload, EVERY_MS);
    return () => clearTimeout(timer);
  }, [value, reload]);
  return loaded;
}
