import { childrenInView, type TreeView } from './children-in-view';
import { childrenOf } from './children-of';
import { type LoomTree, NONE } from './loom-tree';
import { pathIndices } from './path-indices';

/** One line of the outline. */
export interface OutlineRow {
  index: number;
  /** From 1. */
  level: number;
  /** The row's place among the rows under the same one, from 1, and how many those are. */
  position: number;
  siblings: number;
  expandable: boolean;
  expanded: boolean;
  /** The row it is folded under; `NONE` at level 1. */
  under: number;
}

interface Outlining {
  tree: LoomTree;
  onPath: ReadonlySet<number>;
  isExpanded: (index: number) => boolean;
  rows: OutlineRow[];
}

function hasInner({ tree, onPath }: Outlining, index: number): boolean {
  if (!onPath.has(index)) return tree.first[index] !== NONE;
  const parent = tree.parent[index] ?? NONE;
  return parent === NONE ? tree.roots.length > 1 : tree.first[parent] !== tree.last[parent];
}

/** Under a node of the path: the other candidates for its place. Under any other: its continuations. */
function innerOf({ tree, onPath }: Outlining, index: number): number[] {
  if (!onPath.has(index)) return childrenOf(tree, index);
  return childrenOf(tree, tree.parent[index] ?? NONE).filter((sibling) => sibling !== index);
}

function addRows(outlining: Outlining, indices: readonly number[], level: number, under: number): void {
  for (const [place, index] of indices.entries()) {
    const expandable = hasInner(outlining, index);
    const expanded = expandable && outlining.isExpanded(index);
    const [position, siblings] = [place + 1, indices.length];
    outlining.rows.push({ index, level, position, siblings, expandable, expanded, under });
    if (expanded) addRows(outlining, innerOf(outlining, index), level + 1, index);
  }
}

/**
 * The outline: the path, root first, one row a step, then what continues the head. What was not taken is folded under
 * what was; its continuations under it in turn.
 */
export function outlineRows(
  tree: LoomTree,
  view: TreeView,
  isExpanded: (index: number) => boolean,
): OutlineRow[] {
  const path = pathIndices(tree, view.headIndex);
  const ahead = view.headIndex === NONE ? tree.roots : childrenInView(tree, view.headIndex, view);
  const rows: OutlineRow[] = [];
  addRows({ tree, onPath: new Set(path), isExpanded, rows }, [...path, ...ahead], 1, NONE);
  return rows;
}
