import { at, type Layout, ROLE } from '@/lib/loom/layout';
import { hasFlag, type LoomTree, NONE } from '@/lib/loom/tree';
import { SHAPE } from '@/lib/loom/tree-shape';

/** The tree as it stands and where it lies: what the cards and the painters read. */
export interface Scene {
  tree: LoomTree;
  version: number;
  layout: Layout;
  headIndex: number;
  /** Root to head: the node of column c is `spine[c]`. */
  spine: readonly number[];
  open: readonly number[];
  /** Not taken yet; `NONE` when there is none. */
  suggestion: number;
  /** The suggestion once it is taken. */
  taken: number;
}

/** A node folded to one quiet line. */
export const isFolded = ({ tree, layout }: Scene, index: number): boolean =>
  layout.role[index] === ROLE.aside && !hasFlag(tree, index, SHAPE.chosen) && at(tree.parent, index) !== NONE;
