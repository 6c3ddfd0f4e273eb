import { useMemo } from 'react';
import { layoutTree } from '@/lib/loom/layout';
import { NONE, pathIndices } from '@/lib/loom/tree';
import type { LoomCanvasProps } from './canvas-types';
import type { Scene } from './scene';

type SceneProps = Pick<
  LoomCanvasProps,
  'tree' | 'version' | 'headId' | 'openNodeIds' | 'suggestionId' | 'suggestionTaken'
>;

/** Lays the tree out when it, the head or the open step's order has changed. */
export function useScene(props: SceneProps): Scene {
  const { tree, version, headId, suggestionId, suggestionTaken } = props;
  const openKey = props.openNodeIds.join(' ');
  return useMemo(() => {
    const indexOf = (id: string): number => tree.indexOf.get(id) ?? NONE;
    const headIndex = indexOf(headId);
    const open = openKey
      .split(' ')
      .map(indexOf)
      .filter((index) => index !== NONE);
    const suggested = suggestionId === null ? NONE : indexOf(suggestionId);
    return {
      tree,
      version,
      headIndex,
      open,
      spine: pathIndices(tree, headIndex),
      layout: layoutTree(tree, { headIndex, openStepNodes: open }),
      suggestion: suggestionTaken ? NONE : suggested,
      taken: suggestionTaken ? suggested : NONE,
    };
  }, [tree, version, headId, openKey, suggestionId, suggestionTaken]);
}
