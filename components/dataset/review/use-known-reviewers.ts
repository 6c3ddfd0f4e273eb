'use client';

import { useMemo } from 'react';
import { UNNAMED } from '@/lib/store/dataset/asking';
import { useDataset } from '@/lib/store/dataset/dataset-context';

/** The people who did something to this dataset, and who works here now. */
export function useKnownReviewers(): string[] {
  const { rows, reviewer } = useDataset(({ rows, reviewer }) => ({ rows, reviewer }));
  return useMemo(() => {
    const names = new Set<string>(reviewer === null ? [] : [reviewer]);
    for (const { edited, excluded, reviews } of rows)
      for (const mark of [edited, excluded, ...reviews])
        if (mark?.by.kind === 'human') names.add(mark.by.name);
    names.delete(UNNAMED);
    return [...names].sort();
  }, [rows, reviewer]);
}
