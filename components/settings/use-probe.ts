'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProbeReport } from '@/lib/contract/request';
import { messageOf } from '@/lib/store/http';
import { probeServer } from './servers-api';

export type ProbeState =
  | { is: 'idle' }
  | { is: 'running'; since: number }
  | { is: 'failed'; message: string };

/** Asks one server what it can do; the newest question wins, and leaving the page ends it. */
export const useProbe = (serverId: string, onReport: (report: ProbeReport) => void) => {
  const [state, setState] = useState<ProbeState>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);
  const report = useRef(onReport);
  useEffect(() => {
    report.current = onReport;
  });

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState({ is: 'idle' });
  }, []);

  const start = useCallback(
    async (model: string | null) => {
      running.current?.abort();
      const abort = new AbortController();
      running.current = abort;
      setState({ is: 'running', since: Date.now() });
      try {
        report.current(await probeServer(serverId, model, abort.signal));
        if (running.current === abort) setState({ is: 'idle' });
      } catch (failure) {
        if (abort.signal.aborted) return;
        setState({ is: 'failed', message: messageOf(failure) });
      }
    },
    [serverId],
  );

  useEffect(() => () => running.current?.abort(), []);
  return { state, start, stop };
};
