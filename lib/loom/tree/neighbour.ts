import { SHAPE } from '../tree-shape';
import { childrenInView, isOnPath, type TreeView } from './children-in-view';
import { type LoomTree, NONE } from './loom-tree';
import { hasFlag } from './set-flags';

export type Direction = 'left' | 'right' | 'up' | 'down';

const NO_VIEW: TreeView = { headIndex: NONE, openStepNodes: [] };

function favouriteChild(tree: LoomTree, index: number, view: TreeView): number {
  const children = childrenInView(tree, index, view);
  return (
    children.find((child) => isOnPath(tree, child, view)) ??
    children.findLast((child) => hasFlag(tree, child, SHAPE.chosen)) ??
    children[0] ??
    NONE
  );
}

/**
 * Where an arrow key leads: left to the parent, right to the child on the path to the head (else the chosen one, else
 * the first), up and down to the sibling shown above or below. `NONE` where there is nothing.
 */
export function neighbour(
  tree: LoomTree,
  index: number,
  direction: Direction,
  view: TreeView = NO_VIEW,
): number {
  const parent = tree.parent[index] ?? NONE;
  if (direction === 'left') return parent;
  if (direction === 'right') return favouriteChild(tree, index, view);
  const siblings = childrenInView(tree, parent, view);
  return siblings[siblings.indexOf(index) + (direction === 'up' ? -1 : 1)] ?? NONE;
}
