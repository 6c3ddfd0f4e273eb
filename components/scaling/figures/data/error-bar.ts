import type { Point } from '@/lib/scaling/report/report';
import type { Errors } from './figure-options';

/** The ends of the bar at a point; null where there is none. */
export function errorBar(
  { value, interval, sem, semNumpy }: Pick<Point, 'value' | 'interval' | 'sem' | 'semNumpy'>,
  errors: Errors,
): readonly [number, number] | null {
  if (errors === 'interval') return interval;
  const error = errors === 'sem' ? sem : errors === 'sem-numpy' ? semNumpy : null;
  return value === null || error === null ? null : [value - error, value + error];
}
