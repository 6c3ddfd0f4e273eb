'use client';

import { useEffect } from 'react';
import { useLoomStore } from '@/lib/store/loom-store-context';
import type { Arrival } from './arrival';

/** Goes to the node that a link asked for, once. */
export function useArrival(arrival: Arrival | null): void {
  const store = useLoomStore();
  const nodeId = arrival?.nodeId ?? null;
  useEffect(() => {
    if (nodeId === null) return;
    const { tree, select, focus, say } = store.getState();
    if (!tree.indexOf.has(nodeId)) {
      say('The node that the link leads to is not in this tree.', 'warn');
      return;
    }
    select(nodeId);
    focus(nodeId);
  }, [store, nodeId]);
}
