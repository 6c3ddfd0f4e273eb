'use client';

import { useCallback, useRef } from 'react';
import type { Row } from '@/lib/dataset/row';
import { useDatasetStore } from '@/lib/store/dataset/dataset-context';

type Shown = readonly { original: Pick<Row, 'place'> }[];

/** Picking rows one by one, in ranges of those shown, or all shown. */
export function usePicking(shown: Shown) {
  const store = useDatasetStore();
  /** Where a range begins. */
  const anchor = useRef<string | null>(null);

  const toggle = useCallback(
    (place: string) => {
      const { picked, pick } = store.getState();
      const next = new Set(picked);
      if (!next.delete(place)) next.add(place);
      anchor.current = place;
      pick(next);
    },
    [store],
  );

  const extendTo = useCallback(
    (place: string, from?: string) => {
      const { picked, pick } = store.getState();
      const places = shown.map(({ original }) => original.place);
      const start = places.indexOf(anchor.current ?? from ?? place);
      const end = places.indexOf(place);
      if (end < 0) return;
      if (anchor.current === null || start < 0) anchor.current = from ?? place;
      const [low, high] = start < 0 ? [end, end] : [Math.min(start, end), Math.max(start, end)];
      pick([...picked, ...places.slice(low, high + 1)]);
    },
    [store, shown],
  );

  const toggleAll = useCallback(() => {
    const { picked, pick } = store.getState();
    const places = shown.map(({ original }) => original.place);
    const next = new Set(picked);
    const all = places.every((place) => next.has(place));
    for (const place of places) {
      if (all) next.delete(place);
      else next.add(place);
    }
    pick(next);
  }, [store, shown]);

  return { toggle, extendTo, toggleAll };
}
