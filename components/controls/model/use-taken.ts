'use client';

import { useEffect, useRef } from 'react';
import type { LoomNode } from '@/lib/loom/node';
import { useLoomStore } from '@/lib/store/loom-store-context';

export interface Taken {
  node: LoomNode;
  /** The choice that took it. */
  choiceId: string | null;
}

/** Tells when this page has taken a candidate under a node, newly or once more; what other pages take is theirs. */
export function useTaken(nodeId: string, onTaken: (taken: Taken) => void): void {
  const store = useLoomStore();
  const latest = useRef(onTaken);
  useEffect(() => {
    latest.current = onTaken;
  });
  useEffect(() => {
    let expected = false;
    return store.subscribe((state, before) => {
      if (state.pending !== null) {
        expected = state.pending === 'choice' || state.pending === 'head';
        return;
      }
      if (before.pending !== null && state.conflict) expected = false;
      if (!expected) return;
      const { headId } = state.loom;
      const node = state.nodes.get(headId);
      if (node?.parentId !== nodeId || node.stepId === null) return;
      expected = false;
      const choice = state.steps
        .get(node.stepId)
        ?.choices.findLast((one) => one.nodeId === headId && one.undoneAt === null);
      latest.current({ node, choiceId: choice?.id ?? null });
    });
  }, [store, nodeId]);
}
