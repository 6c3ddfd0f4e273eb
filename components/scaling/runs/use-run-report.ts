'use client';

import { useEffect } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { ScalingReport } from '@/lib/scaling/report/report';
import { messageOf } from '@/lib/store/http';
import { usePolled } from '../../ui/use-polled';
import { scalingApi } from '../scaling-api';
import { isUnderWay, progressOf } from './run-words';

const WHILE_UNDER_WAY = 1500;

export interface RunReport {
  /** Null until it came for the first time. */
  report: ScalingReport | null;
  error: string | null;
  refresh: () => Promise<void>;
  /** Changes when any number may have. */
  version: string;
}

/** What a run has found, read anew while it goes on and once when it stands still. Give each run its own. */
export function useRunReport(run: ScalingRunView): RunReport {
  const underWay = isUnderWay(run);
  const {
    data: report,
    failure,
    refresh,
  } = usePolled<ScalingReport | null>(
    null,
    (signal) => scalingApi.report(run.id, signal),
    () => (underWay ? WHILE_UNDER_WAY : null),
  );
  /** Scores that were under way when a run was paused still come. */
  const atRest = underWay ? null : progressOf(run).done;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once at first, and when the run comes to rest, goes on, or has more at rest.
  useEffect(() => {
    void refresh();
  }, [refresh, underWay, atRest]);
  return {
    report,
    error: failure === null ? null : messageOf(failure),
    refresh,
    version: report?.version ?? '',
  };
}
