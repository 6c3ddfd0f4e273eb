import type { LoomTree } from './loom-tree';

/** Sets or clears bits of `SHAPE` on one node. */
export function setFlags(tree: LoomTree, index: number, bits: number, on: boolean): void {
  const flags = tree.flags[index] ?? 0;
  tree.flags[index] = on ? flags | bits : flags & ~bits;
}

export const hasFlag = (tree: LoomTree, index: number, bit: number): boolean =>
  ((tree.flags[index] ?? 0) & bit) !== 0;
