'use client';

import { useCallback, useEffect, useRef } from 'react';
import { useDatasetStore } from '@/lib/store/dataset/dataset-context';
import { createLoomApi } from '@/lib/store/loom-api';

interface Made {
  actId: string;
  at: number;
  loomId: string;
  choiceId: string | null;
}

/** Undoing a pair that a model made on this page undoes the choice that it was, too. Returns how to note such a pair. */
export function useUndoneChoices(onUndone: (place: string) => void) {
  const store = useDatasetStore();
  const made = useRef(new Map<string, Made>());
  const latest = useRef(onUndone);
  useEffect(() => {
    latest.current = onUndone;
  });
  useEffect(
    () =>
      store.subscribe(({ byPlace }) => {
        for (const [place, { actId, at, loomId, choiceId }] of made.current) {
          const now = byPlace.get(place)?.control;
          if (now?.actId === actId) continue;
          made.current.delete(place);
          if (now && now.at >= at) continue;
          latest.current(place);
          // A choice that others were made after stands: the pair is gone all the same.
          if (choiceId)
            createLoomApi(loomId)
              .undo(choiceId)
              .catch(() => {});
        }
      }),
    [store],
  );
  return useCallback(
    (place: string, from: Pick<Made, 'loomId' | 'choiceId'>) => {
      const control = store.getState().byPlace.get(place)?.control;
      if (control) made.current.set(place, { ...from, actId: control.actId, at: control.at });
    },
    [store],
  );
}
