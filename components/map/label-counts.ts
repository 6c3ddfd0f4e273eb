import type { DatasetView } from '@/lib/contract/dataset';
import { isKept, type Row } from '@/lib/dataset/row';
import type { LabelCount } from './figures/balance-figure';

/** How many kept rows each label has; one more entry where rows have labels that the format does not. */
export function labelCounts(
  view: Pick<DatasetView, 'format' | 'labels'>,
  rows: readonly Row[],
): LabelCount[] {
  const known = view.format?.labels ?? [];
  const counts = new Uint32Array(known.length + 1);
  for (const row of rows) {
    if (!isKept(row)) continue;
    const index = row.labelIndex >= 0 && row.labelIndex < known.length ? row.labelIndex : known.length;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const labels = known.map(
    ({ text }, i): LabelCount => ({
      label: text,
      count: counts[i] ?? 0,
      wanted: view.labels.find((label) => label.text === text)?.wanted ?? null,
      hue: i === 0 ? { token: 'yes' } : i === 1 ? { token: 'no' } : { series: i },
    }),
  );
  const others = counts[known.length] ?? 0;
  if (others === 0) return labels;
  const name = known.length > 0 ? 'another label' : 'no labels';
  return [...labels, { label: name, count: others, wanted: null, hue: { token: 'edge' } }];
}
