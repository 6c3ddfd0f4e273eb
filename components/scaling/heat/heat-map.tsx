'use client';

import { type ReactNode, useState } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { type MetricId, shownMetrics } from '@/lib/scaling/report/metric';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Segmented } from '../../ui/segmented';
import { Skeleton } from '../../ui/skeleton';
import { metricWords } from '../figures/data/metric-words';
import { scalingApi } from '../scaling-api';
import { HeatView } from './heat-view';
import { type ReadMatrix, useMatrix } from './use-matrix';

interface HeatMapProps {
  run: ScalingRunView;
  /** The way to the other view of the items. */
  views?: ReactNode;
  /** Changes when the run has found more. */
  version: string;
  /** Opens an item. */
  onItem: (index: number) => void;
  /** The item that is open. */
  active: number | null;
  /** Where a matrix comes from. */
  read?: ReadMatrix;
}

/** Every item under every model, those that scale inversely first. */
export const HeatMap = ({ run, views, version, onItem, active, read = scalingApi.matrix }: HeatMapProps) => {
  const metrics = shownMetrics(run.task, run.labelSays);
  const [metric, setMetric] = useState<MetricId>(metrics[0] ?? 'accuracy');
  const { matrix, error, retry } = useMatrix(run.id, metric, version, read);
  return (
    <section aria-label="Items by models" className="grid grid-cols-1 content-start gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {views}
        {metrics.length > 1 ? (
          <Segmented
            label="Metric"
            value={metric}
            options={metrics.map((value) => ({ value, label: metricWords(value, run.labelSays).name }))}
            onValueChange={setMetric}
            className="flex-wrap"
          />
        ) : null}
      </div>
      {error ? (
        <ErrorState
          title={
            matrix ? 'The map could not be read anew; it is as it was before' : 'The map could not be read'
          }
          actions={
            <Button size="sm" onClick={retry}>
              Try again
            </Button>
          }
        >
          {error}
        </ErrorState>
      ) : null}
      {matrix ? <HeatView run={run} matrix={matrix} onItem={onItem} active={active} /> : null}
      {matrix || error ? null : (
        <div role="status" aria-label="Reading the items" className="grid gap-2">
          <Skeleton className="h-5 w-72" />
          <Skeleton className="h-96" />
        </div>
      )}
    </section>
  );
};
