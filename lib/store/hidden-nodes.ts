import type { Step } from '../loom/step';
import { childrenOf, hasFlag, type LoomTree, NONE, setFlags } from '../loom/tree';
import { SHAPE } from '../loom/tree-shape';

/** The candidates of a step, in order of creation. */
export const ofStep = (tree: LoomTree, stepId: string, parentId: string): number[] => {
  const step = tree.stepIndexOf.get(stepId) ?? NONE;
  const parent = tree.indexOf.get(parentId) ?? NONE;
  if (step === NONE || parent === NONE) return [];
  return childrenOf(tree, parent).filter((index) => tree.step[index] === step);
};

/** The bit that new candidates of a step get: they are hidden as long as those beside them are. */
export function hiddenBit(tree: LoomTree, { id, parentId, blind, by }: Step): number {
  if (!blind || by !== 'human') return 0;
  return ofStep(tree, id, parentId).every((index) => hasFlag(tree, index, SHAPE.hidden)) ? SHAPE.hidden : 0;
}

/** Shows the candidates of a step: one of them was chosen, or the autopilot goes on from there. */
export function reveal(tree: LoomTree, { id, parentId }: Pick<Step, 'id' | 'parentId'>): void {
  for (const index of ofStep(tree, id, parentId)) setFlags(tree, index, SHAPE.hidden, false);
}

/** Shows all candidates beside a node. */
export function revealBeside(tree: LoomTree, nodeId: string): void {
  const index = tree.indexOf.get(nodeId) ?? NONE;
  const parentId = tree.ids[tree.parent[index] ?? NONE];
  const id = tree.stepIds[tree.step[index] ?? NONE];
  if (parentId !== undefined && id !== undefined) reveal(tree, { id, parentId });
}

/** Whether a node belongs to a blind step at which nobody has chosen: its model and score are not shown. */
export const isHiddenNode = (tree: LoomTree, nodeId: string): boolean =>
  hasFlag(tree, tree.indexOf.get(nodeId) ?? NONE, SHAPE.hidden);
