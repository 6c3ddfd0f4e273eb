'use client';

import { useCallback, useRef, useState } from 'react';
import type { PutScalingRun, ScalingRunsReply, ScalingRunView } from '@/lib/contract/scaling-runs';
import { messageOf } from '@/lib/store/http';
import { toast } from '../../ui/toast-store';
import { usePolled } from '../../ui/use-polled';
import { scalingApi } from '../scaling-api';
import { withRun } from './merge-runs';
import { isUnderWay } from './run-words';

const WHILE_UNDER_WAY = 1000;
/** A run that was started this moment: its first numbers are soon there. */
const WHILE_WAITING = 300;
/** What else goes on with the dataset: runs that somebody else starts, items that come. */
const ELSE = 15_000;

/** The runs of a dataset, kept fresh, and the way to steer them. */
export function useRuns(datasetId: string, initial: ScalingRunsReply) {
  const known = useRef(initial);
  const readAt = useRef(0);
  const { data, failure, refresh, put } = usePolled(
    initial,
    async (signal) => {
      const open = known.current.runs.filter(isUnderWay);
      if (open.length === 0 || performance.now() - readAt.current > ELSE) {
        const reply = await scalingApi.runs(datasetId, signal);
        readAt.current = performance.now();
        return reply;
      }
      const fresh = await Promise.all(open.map(({ id }) => scalingApi.run(id, signal)));
      return fresh.reduce(withRun, known.current);
    },
    ({ runs }) =>
      runs.some(({ state }) => state === 'waiting')
        ? WHILE_WAITING
        : runs.some(isUnderWay)
          ? WHILE_UNDER_WAY
          : ELSE,
  );
  known.current = data;
  const [busy, setBusy] = useState(false);

  const take = useCallback((run: ScalingRunView) => put((before) => withRun(before, run)), [put]);
  /** False where nothing came of it; why is said. */
  const steer = useCallback(
    async (id: string, body: PutScalingRun): Promise<boolean> => {
      setBusy(true);
      try {
        take(await scalingApi.steer(id, body));
        return true;
      } catch (cause) {
        toast.error('The run stays as it is', { description: messageOf(cause) });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [take],
  );
  /** Reads the whole list, whatever is under way. */
  const reload = useCallback(() => {
    readAt.current = Number.NEGATIVE_INFINITY;
    return refresh();
  }, [refresh]);

  return { ...data, error: failure === null ? null : messageOf(failure), busy, steer, take, reload };
}
