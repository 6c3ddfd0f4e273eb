'use client';

import { useMemo } from 'react';
import type { Item } from '@/lib/dataset/item';
import type { LoomNode } from '@/lib/loom/node';
import { itemAfter, nodesBefore } from '@/lib/store/candidate-item';
import { useLoom } from '@/lib/store/loom-store-context';

/** Reads a node as the item it would end if it were taken under `parentId`; null where it ends none, or in a free loom. */
export function useItemReader(parentId: string): (node: LoomNode) => Item | null {
  const { nodes, nodesVersion, format } = useLoom((state) => ({
    nodes: state.nodes,
    nodesVersion: state.nodesVersion,
    format: state.loom.settings.format,
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `nodes` changes in place, `nodesVersion` says when.
  return useMemo(() => {
    const before = nodesBefore({ nodes }, parentId);
    const known = new WeakMap<LoomNode, Item | null>();
    return (node) => {
      if (!format) return null;
      const item = known.get(node);
      if (item !== undefined) return item;
      const read = itemAfter(before, node, format);
      known.set(node, read);
      return read;
    };
  }, [nodes, nodesVersion, parentId, format]);
}
