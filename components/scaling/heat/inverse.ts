import type { LabelSays } from '@/lib/loom/item-format';
import { BETTER, type MetricId } from '@/lib/scaling/report/metric';
import type { ScalingMatrix } from '@/lib/scaling/report/report';

/** Which way an item’s values go where larger models do worse; null where neither way is worse, as where the label names no right answer. */
export function worseWay(metric: MetricId, labelSays: LabelSays | null): 'fall' | 'rise' | null {
  if (labelSays === 'behaviour-matching' || labelSays === 'other') return null;
  if (metric === 'label-given') {
    if (labelSays === 'tempting-but-wrong') return 'rise';
    return labelSays === 'true-answer' ? 'fall' : null;
  }
  const better = BETTER[metric];
  return better && (better === 'more' ? 'fall' : 'rise');
}

/** Slopes of values that are all alike come out as all but nothing. */
const NOTHING = 1e-9;

/** Whether an item’s line goes the worse way. */
export const isInverse = (slope: number | null, way: 'fall' | 'rise' | null): boolean =>
  slope !== null && way !== null && (way === 'fall' ? slope < -NOTHING : slope > NOTHING);

/** The way that is not worse. */
export const otherWay = (way: 'fall' | 'rise' | null): 'fall' | 'rise' | null =>
  way && (way === 'fall' ? 'rise' : 'fall');

export const inverseRows = (
  { rows }: Pick<ScalingMatrix, 'rows'>,
  way: 'fall' | 'rise' | null,
): ScalingMatrix['rows'] => rows.filter(({ slope }) => isInverse(slope, way));
