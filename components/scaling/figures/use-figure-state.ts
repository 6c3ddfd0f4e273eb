import { useCallback, useMemo, useState } from 'react';
import type { MetricId } from '@/lib/scaling/report/metric';
import { type FigureOptions, USUAL } from './data/figure-options';

export interface FigureState {
  /** The metric of the large figure. */
  metric: MetricId | null;
  setMetric: (metric: MetricId) => void;
  options: FigureOptions;
  setOption: (change: Partial<FigureOptions>) => void;
  toggleFamily: (key: string) => void;
}

/** What the person wants to see; kept while the run goes on. A metric that has no numbers gives way to the first that has. */
export function useFigureState(metrics: readonly MetricId[]): FigureState {
  const [wanted, setMetric] = useState<MetricId | null>(null);
  const [options, setOptions] = useState<FigureOptions>(USUAL);
  const setOption = useCallback(
    (change: Partial<FigureOptions>) => setOptions((before) => ({ ...before, ...change })),
    [],
  );
  const toggleFamily = useCallback(
    (key: string) =>
      setOptions((before) => ({
        ...before,
        hidden: before.hidden.symmetricDifference(new Set([key])),
      })),
    [],
  );
  const metric = wanted && metrics.includes(wanted) ? wanted : (metrics[0] ?? null);
  return useMemo(
    () => ({ metric, setMetric, options, setOption, toggleFamily }),
    [metric, options, setOption, toggleFamily],
  );
}
