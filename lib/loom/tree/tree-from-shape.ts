import type { TreeShape } from '../tree-shape';
import { emptyTree, type LoomTree, NONE } from './loom-tree';
import { pushNode } from './push-node';

function checkLengths(shape: TreeShape): void {
  for (const column of ['parent', 'step', 'flags'] as const) {
    if (shape[column].length !== shape.ids.length) {
      throw new RangeError(`shape.${column} has ${shape[column].length} rows, shape.ids ${shape.ids.length}`);
    }
  }
}

/**
 * Builds the tree from its wire columns.
 * Throws on columns of unequal length, an id given twice, a parent that does not come first, or an unknown step.
 */
export function treeFromShape(shape: TreeShape): LoomTree {
  checkLengths(shape);
  const tree = emptyTree(shape.ids.length + 64);
  for (const [index, stepId] of shape.stepIds.entries()) {
    tree.stepIds.push(stepId);
    tree.stepIndexOf.set(stepId, index);
  }
  for (const [index, id] of shape.ids.entries()) {
    const parent = shape.parent[index] ?? NONE;
    const step = shape.step[index] ?? NONE;
    if (tree.indexOf.has(id)) throw new RangeError(`shape.ids[${index}] repeats ${id}`);
    if (parent < NONE || parent >= index)
      throw new RangeError(`shape.parent[${index}] is ${parent}: a parent comes first`);
    if (step < NONE || step >= shape.stepIds.length)
      throw new RangeError(`shape.step[${index}] is ${step}: no such step`);
    pushNode(tree, id, parent, step, shape.flags[index] ?? 0);
  }
  return tree;
}
