import { childrenOf } from './children-of';
import { isAncestor } from './is-ancestor';
import { type LoomTree, NONE } from './loom-tree';

/** What decides the order in which siblings are shown. */
export interface TreeView {
  headIndex: number;
  /** The open step's candidates, best first. */
  openStepNodes: readonly number[];
}

export const isOnPath = (tree: LoomTree, index: number, view: TreeView): boolean =>
  view.headIndex !== NONE && isAncestor(tree, index, view.headIndex);

/** The children of a node as they are shown, top first: the one on the path to the head, the open step's in its order, the rest by age. */
export function childrenInView(tree: LoomTree, index: number, view: TreeView): number[] {
  const open = view.openStepNodes.filter((child) => tree.parent[child] === index);
  const placed = new Set(open);
  const rest = childrenOf(tree, index).filter((child) => !placed.has(child));
  const onPath = rest.filter((child) => isOnPath(tree, child, view));
  return [...onPath, ...open, ...rest.filter((child) => !onPath.includes(child))];
}
