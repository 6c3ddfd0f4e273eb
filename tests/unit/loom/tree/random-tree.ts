import fc from 'fast-check';
import { appendNode, emptyTree, type LoomTree } from '@/lib/loom/tree';
import { SHAPE } from '@/lib/loom/tree-shape';

/** One step: where it starts (a place among the nodes so far), how many candidates, which was taken (or none). */
export interface Growth {
  at: number;
  candidates: number;
  taken: number | null;
}

const growth = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  candidates: fc.integer({ min: 1, max: 9 }),
  taken: fc.option(fc.nat(8)),
});

let minted = 0;

/** Adds a step's candidates under a node; gives their indices. */
export function appendStep(tree: LoomTree, parent: number, candidates: number, taken: number | null = null) {
  const stepId = `step-${tree.stepIds.length}-${minted++}`;
  return Array.from({ length: candidates }, (_, rank) =>
    appendNode(tree, {
      id: `node-${tree.n}-${minted++}`,
      parentId: tree.ids[parent] ?? null,
      stepId,
      flags: rank === taken ? SHAPE.chosen : 0,
    }),
  );
}

export function grownTree(roots: number, growths: readonly Growth[]): LoomTree {
  const tree = emptyTree(4);
  for (let root = 0; root < roots; root++) {
    appendNode(tree, { id: `root-${root}`, parentId: null, stepId: null, flags: SHAPE.prompt });
  }
  for (const { at, candidates, taken } of growths) {
    appendStep(tree, Math.min(tree.n - 1, Math.floor(at * tree.n)), candidates, taken);
  }
  return tree;
}

/** A forest with several branches, as a loom grows one. */
export const randomTree = (maxSteps = 40): fc.Arbitrary<LoomTree> =>
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.array(growth, { maxLength: maxSteps }))
    .map(([roots, growths]) => grownTree(roots, growths));

/** A share of 0 to 1 as an index below `n`. */
export const pick = (share: number, n: number): number => Math.min(n - 1, Math.floor(share * n));
export const share = fc.double({ min: 0, max: 1, noNaN: true });
