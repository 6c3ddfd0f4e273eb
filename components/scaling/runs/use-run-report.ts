'use client';

import { useEffect } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { ScalingReport } from '@/lib/scaling/report/report';
import { messageOf } from '@/lib/store/http';
import { usePolled } from '../../ui/use-polled';
import { scalingApi } from '../scaling-api';
import { isUnderWay } from './run-words';

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: once at first, and once when the run comes to rest or goes on.
  useEffect(() => {
    void refresh();
  }, [refresh, underWay]);
  return {
    report,
    error: failure === null ? null : messageOf(failure),
    refresh,
    version: report?.version ?? '',
  };
}
