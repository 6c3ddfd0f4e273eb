import { type LoomTree, NONE } from './loom-tree';
import { pushNode } from './push-node';

export interface NewNode {
  id: string;
  parentId: string | null;
  stepId: string | null;
  /** Bits of `SHAPE`. */
  flags: number;
}

function stepIndex(tree: LoomTree, stepId: string | null): number {
  if (stepId === null) return NONE;
  const known = tree.stepIndexOf.get(stepId);
  if (known !== undefined) return known;
  tree.stepIndexOf.set(stepId, tree.stepIds.length);
  return tree.stepIds.push(stepId) - 1;
}

/** Adds a node at the end and gives its index. An id that is there already changes nothing. Throws on an unknown parent. */
export function appendNode(tree: LoomTree, node: NewNode): number {
  const known = tree.indexOf.get(node.id);
  if (known !== undefined) return known;
  const parent = node.parentId === null ? NONE : tree.indexOf.get(node.parentId);
  if (parent === undefined) {
    throw new RangeError(`node ${node.id} names the parent ${node.parentId}, which is not in the tree`);
  }
  return pushNode(tree, node.id, parent, stepIndex(tree, node.stepId), node.flags);
}
