'use client';

import { useEffect, useMemo } from 'react';
import { pathIds } from '@/lib/store/loom-data';
import { useLoom } from '@/lib/store/loom-store-context';

export interface ReadPath {
  /** Ids, root first. */
  path: readonly string[];
  /** The selected node, while it is on the path. */
  selectedId: string | null;
}

/**
 * The accepted path while the selected node is on it, else the path to the selected node. Asks for the texts that are
 * missing.
 */
export function usePath(): ReadPath {
  const { tree, selectedId, headPath, version, nodesVersion, needTexts } = useLoom((state) => ({
    tree: state.tree,
    selectedId: state.selectedId,
    headPath: state.path,
    version: state.version,
    nodesVersion: state.nodesVersion,
    needTexts: state.needTexts,
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tree` changes in place, `version` says when.
  const path = useMemo(() => {
    const aside = selectedId !== null && tree.indexOf.has(selectedId) && !headPath.includes(selectedId);
    return aside ? pathIds(tree, selectedId) : headPath;
  }, [tree, version, selectedId, headPath]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a resync texts may be missing again.
  useEffect(() => needTexts(path), [path, nodesVersion, needTexts]);
  return { path, selectedId: selectedId !== null && path.includes(selectedId) ? selectedId : null };
}
