import { SHAPE, type TreeShape } from '@/lib/loom/tree-shape';

export interface BranchEnd {
  nodeId: string;
  /** Nodes from the root to it. */
  depth: number;
}

/** The ends of branches that were taken once and then left: chosen nodes that nothing chosen follows, the head apart. Latest first. */
export function branchEnds(shape: TreeShape, headId: string): BranchEnd[] {
  const isChosen = (at: number) => ((shape.flags[at] ?? 0) & SHAPE.chosen) !== 0;
  const goesOn = new Set<number>();
  const depth: number[] = [];
  for (const [at, parent] of shape.parent.entries()) {
    depth.push((depth[parent] ?? 0) + 1);
    if (isChosen(at)) goesOn.add(parent);
  }
  return shape.ids
    .flatMap((nodeId, at) =>
      isChosen(at) && !goesOn.has(at) && nodeId !== headId ? [{ nodeId, depth: depth[at] ?? 1 }] : [],
    )
    .reverse();
}
