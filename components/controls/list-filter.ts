import { type ControlState, controlState, hasControl } from '@/lib/dataset/controls/control-state';
import { isKept, type Row } from '@/lib/dataset/row';

export const LIST_FILTERS = ['all', 'without', 'stale', 'template', 'model', 'human'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

export const FILTER_WORDS: Record<ListFilter, string> = {
  all: 'All kept items',
  without: 'Without a control',
  stale: 'Edited since',
  template: 'By template',
  model: 'By a model',
  human: 'By hand',
};

/** The kept rows a filter shows, in dataset order. */
export function filterRows(rows: readonly Row[], filter: ListFilter): Row[] {
  const kept = rows.filter(isKept);
  if (filter === 'all') return kept;
  if (filter === 'without') return kept.filter((row) => !hasControl(row));
  const state: ControlState = filter;
  return kept.filter((row) => controlState(row) === state);
}

/** The first kept row after a place that has no control, going round; null when all have one. */
export function nextWithout(rows: readonly Row[], place: string | null): Row | null {
  const at = rows.findIndex((row) => row.place === place);
  const around = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
  return around.find((row) => isKept(row) && row.place !== place && !hasControl(row)) ?? null;
}
