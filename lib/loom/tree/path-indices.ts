import { type LoomTree, NONE } from './loom-tree';

/** The path from the root to a node, root first, the node last; empty for `NONE`. */
export function pathIndices(tree: LoomTree, index: number): number[] {
  const path: number[] = [];
  for (let at = index; at !== NONE; at = tree.parent[at] ?? NONE) path.push(at);
  return path.reverse();
}
