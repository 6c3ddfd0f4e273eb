import { type LoomTree, NONE } from './loom-tree';

/** Whether `ancestor` is on the path to `index`, `index` itself included. */
export function isAncestor(tree: LoomTree, ancestor: number, index: number): boolean {
  const depth = tree.depth[ancestor] ?? 0;
  let at = index;
  while (at !== NONE && (tree.depth[at] ?? 0) > depth) at = tree.parent[at] ?? NONE;
  return at !== NONE && at === ancestor;
}
