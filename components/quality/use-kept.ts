import { useMemo } from 'react';
import type { DatasetView } from '@/lib/contract/dataset';
import type { QualityOptions } from '@/lib/dataset/quality';
import { isKept, type Row } from '@/lib/dataset/row';
import type { QualityInput } from './run/use-quality';

/** A larger dataset is measured as far as this, and the panel says so. */
export const MOST_MEASURED = 50_000;

/** Labels and their wanted shares: the same object until one of them changes. */
export function optionsOf({ labels, format }: Pick<DatasetView, 'labels' | 'format'>): QualityOptions {
  const wanted = labels.filter((label) => label.wanted !== null);
  return {
    labels: format?.labels.map(({ text }) => text) ?? [],
    wanted:
      wanted.length > 0 ? Object.fromEntries(wanted.map((label) => [label.text, label.wanted ?? 0])) : null,
  };
}

/** What is measured of a dataset; null until its rows are there. */
export function useKept(rows: readonly Row[] | null, view: DatasetView): QualityInput | null {
  const name = JSON.stringify(optionsOf(view));
  const options = useMemo(() => JSON.parse(name) as QualityOptions, [name]);
  const items = useMemo(() => rows?.filter(isKept).slice(0, MOST_MEASURED) ?? null, [rows]);
  return useMemo(() => items && { items, options }, [items, options]);
}
