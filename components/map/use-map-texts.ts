import { useMemo, useRef } from 'react';
import type { Row } from '@/lib/dataset/row';

export interface MapTexts {
  places: readonly string[];
  texts: readonly string[];
}

/** Where rows stand and what they ask: the same object until one of them changes, whatever else is done to rows. */
export function useMapTexts(rows: readonly Row[]): MapTexts {
  const before = useRef<MapTexts>({ places: [], texts: [] });
  return useMemo(() => {
    const { places, texts } = before.current;
    const same =
      rows.length === places.length &&
      rows.every(({ place, question }, i) => place === places[i] && question === texts[i]);
    if (!same)
      before.current = {
        places: rows.map(({ place }) => place),
        texts: rows.map(({ question }) => question),
      };
    return before.current;
  }, [rows]);
}
