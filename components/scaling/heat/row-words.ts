import type { LabelSays } from '@/lib/loom/item-format';
import { type MetricId, SHARES } from '@/lib/scaling/report/metric';
import { metricWords } from '../figures/data/metric-words';
import { slopeText, valueText } from '../figures/data/number-words';
import type { ColumnGroup } from './columns';

const NONE = 'no score';
const FEW = 12;

interface Row {
  index: number;
  slope: number | null;
  values: readonly (number | null)[];
}

/** A cell in words: "right", "wrong", "tied", "0.412", "no score". */
export function cellText(value: number | null, metric: MetricId): string {
  if (value === null) return NONE;
  if (SHARES.has(metric) && value > 0 && value < 1) return 'tied';
  if (metric === 'accuracy') return value === 1 ? 'right' : 'wrong';
  if (metric === 'label-given') return value === 1 ? 'given' : 'not given';
  return valueText(value, metricWords(metric, null).unit);
}

/** "−12.0 points per decade", or that there is none. */
export const rowSlope = (slope: number | null, metric: MetricId): string =>
  slope === null ? 'no slope' : slopeText(slope, metricWords(metric, null).unit);

/** A row for ears: number, slope, and what each model made of it, or how many did what where there are many. */
export function rowSentence(
  { index, slope, values }: Row,
  metric: MetricId,
  labelSays: LabelSays | null,
  groups: readonly ColumnGroup[],
): string {
  const head = `Item ${index + 1}, ${metricWords(metric, labelSays).name}: ${rowSlope(slope, metric)}`;
  const columns = groups.flatMap((group) => group.columns.map((column) => ({ group, column })));
  if (columns.length <= FEW || !SHARES.has(metric))
    return `${head}; ${columns
      .slice(0, FEW)
      .map(
        ({ group, column }) => `${group.name} ${column.size} ${cellText(values[column.at] ?? null, metric)}`,
      )
      .join(', ')}${columns.length > FEW ? ` and ${columns.length - FEW} more models` : ''}`;
  const known = values.filter((value) => value !== null);
  const ones = known.filter((value) => value === 1).length;
  return `${head}; ${cellText(1, metric)} under ${ones} of ${known.length} models${known.length < values.length ? `, ${values.length - known.length} without a score` : ''}`;
}
