'use client';

import { useCallback } from 'react';
import { useDatasetStore } from '@/lib/store/dataset/dataset-context';
import { messageOf } from '@/lib/store/http';
import { toast } from '../ui/toast';
import { addExamples, MOST_EXAMPLES } from './judge-note-api';

const LONGEST = 2000;

/** "More like this" or "less like this": the items become examples that the judges of their looms see. */
export function useJudgeNote() {
  const store = useDatasetStore();
  return useCallback(
    async (like: 'more' | 'less', places: readonly string[]): Promise<void> => {
      const { byPlace, view } = store.getState();
      const rows = places.flatMap((place) => byPlace.get(place) ?? []).slice(-MOST_EXAMPLES);
      const byLoom = Map.groupBy(rows, ({ source }) => view.sources[source]?.loomId ?? '');
      const takeBack: (() => Promise<void>)[] = [];
      try {
        for (const [loomId, some] of byLoom) {
          const examples = some.map(({ prompt, label, place }) => ({
            like,
            text: `${prompt}${label}`.slice(0, LONGEST),
            place,
          }));
          takeBack.push(await addExamples(loomId, examples));
        }
      } catch (failure) {
        toast.error('The note did not reach the judge', { description: messageOf(failure) });
        await Promise.allSettled(takeBack.map((undo) => undo()));
        return;
      }
      const words = rows.length === 1 ? 'this item' : `these ${rows.length} items`;
      toast(`Noted to the judge: ${like} like ${words}`, {
        action: {
          label: 'Undo',
          onClick: () => {
            Promise.all(takeBack.map((undo) => undo())).catch((failure: unknown) =>
              toast.error('It could not be undone', { description: messageOf(failure) }),
            );
          },
        },
      });
    },
    [store],
  );
}
