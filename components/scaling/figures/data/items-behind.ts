import type { ScoresQuery } from '@/lib/contract/scaling-report';
import type { MetricId } from '@/lib/scaling/report/metric';
import type { FigurePoint } from './figure-data';

/** Which items of its model stand behind a point. */
export function itemsBehind(metric: MetricId, { value }: Pick<FigurePoint, 'value'>): ScoresQuery['only'] {
  if (value === null) return 'censored';
  return metric === 'label-given' ? 'label-given' : 'all';
}
