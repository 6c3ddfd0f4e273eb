import { useEffect, useRef, useState } from 'react';
import type { MetricId } from '@/lib/scaling/report/metric';
import type { ScalingMatrix } from '@/lib/scaling/report/report';
import { messageOf } from '@/lib/store/http';
import { type KeptRead, keepRead } from './keep-read';

export type ReadMatrix = (runId: string, metric: MetricId, signal: AbortSignal) => Promise<ScalingMatrix>;

export interface MatrixRead {
  matrix: ScalingMatrix | null;
  /** Why the last reading failed; what is shown is then older, or nothing. */
  error: string | null;
  retry: () => void;
}

const SOON_MS = 3_000;
const CELLS_A_MS = 30;

/** How long a matrix is good for while its run goes on: longer where there is much to read. */
export const restOf = ({ rows, models }: ScalingMatrix): number =>
  SOON_MS + (rows.length * models.length) / CELLS_A_MS;

/** A metric’s matrix, read anew now and then while `version` changes. What is there stays until the next is. */
export function useMatrix(runId: string, metric: MetricId, version: string, read: ReadMatrix): MatrixRead {
  const [held, setHeld] = useState<{ of: string; matrix: ScalingMatrix } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const kept = useRef<KeptRead | null>(null);
  const of = `${runId} ${metric}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a press on “Try again” begins anew
  useEffect(() => {
    const reader = keepRead({
      read: (signal) => read(runId, metric, signal),
      restOf,
      onValue: (matrix) => {
        setHeld({ of: `${runId} ${metric}`, matrix });
        setError(null);
      },
      onError: (failure) => setError(messageOf(failure)),
    });
    kept.current = reader;
    return reader.stop;
  }, [runId, metric, read, tries]);

  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) kept.current?.wake();
    seen.current = version;
  }, [version]);

  return {
    matrix: held?.of === of ? held.matrix : null,
    error,
    retry: () => {
      setError(null);
      setTries((before) => before + 1);
    },
  };
}
