'use client';

import { useEffect } from 'react';
import { useLoom } from '@/lib/store/loom-store-context';

/** Keeps the panel at the step under a node when another page moves the head of the loom elsewhere. */
export function usePinned(nodeId: string): void {
  const { astray, select } = useLoom((state) => ({
    astray: state.selectedId === null && state.pending === null && !state.path.includes(nodeId),
    select: state.select,
  }));
  useEffect(() => {
    if (astray) select(nodeId);
  }, [astray, select, nodeId]);
}
