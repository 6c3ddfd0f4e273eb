import { type LoomTree, NONE } from './loom-tree';

/** The children of a node in creation order; those of `NONE` are the roots. */
export function childrenOf(tree: LoomTree, index: number): number[] {
  if (index === NONE) return [...tree.roots];
  const children: number[] = [];
  for (let at = tree.first[index] ?? NONE; at !== NONE; at = tree.next[at] ?? NONE) children.push(at);
  return children;
}
