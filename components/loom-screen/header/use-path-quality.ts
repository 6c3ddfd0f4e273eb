'use client';

import { useDeferredValue, useMemo } from 'react';
import type { QualityItem, QualityOptions } from '@/lib/dataset/quality';
import { placeOf } from '@/lib/dataset/row';
import type { Label } from '@/lib/loom/item-format';
import { useLoom } from '@/lib/store/loom-store-context';
import { type PathItems, pathItems } from '@/lib/store/path-items';
import { type QualityInput, useQuality } from '../../quality/run/use-quality';

const NO_LABELS: readonly Label[] = [];

/** The items of a path as they are measured. */
export const qualityItems = ({ parsed }: Pick<PathItems, 'parsed'>): QualityItem[] =>
  parsed.items.map(({ spans, question, labelIndex }) => ({ place: placeOf(spans), question, labelIndex }));

/** Measures the accepted path whenever it has changed, once the page has nothing more urgent to do. */
export function usePathQuality() {
  const { items, labels, wanted } = useLoom((state) => ({
    items: pathItems(state),
    labels: state.loom.settings.format?.labels ?? NO_LABELS,
    wanted: state.loom.settings.target.balance,
  }));
  const settled = useDeferredValue(items);
  const options = useMemo<QualityOptions>(
    () => ({ labels: labels.map(({ text }) => text), wanted }),
    [labels, wanted],
  );
  const input = useMemo<QualityInput | null>(
    () => (settled?.whole ? { items: qualityItems(settled), options } : null),
    [settled, options],
  );
  return { items: settled, input, quality: useQuality(input) };
}
