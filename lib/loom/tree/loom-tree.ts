/** No node: the parent of a root, the first child of a leaf, the step of a prompt. */
export const NONE = -1;

/**
 * A loom's forest in typed arrays, in creation order: a node's index never changes and its parent's is smaller.
 * The arrays are longer than `n` and are replaced when they grow, so read them through the tree each time.
 */
export interface LoomTree {
  n: number;
  ids: string[];
  indexOf: Map<string, number>;
  parent: Int32Array;
  /** First and last child; `next` is the following sibling. `NONE` where there is none; roots are not linked. */
  first: Int32Array;
  next: Int32Array;
  last: Int32Array;
  /** Edges to the root. */
  depth: Int32Array;
  /** Index into `stepIds`. */
  step: Int32Array;
  /** Bits of `SHAPE`. */
  flags: Int32Array;
  stepIds: string[];
  stepIndexOf: Map<string, number>;
  /** The prompt versions, oldest first. */
  roots: number[];
}

export const emptyTree = (capacity = 64): LoomTree => ({
  n: 0,
  ids: [],
  indexOf: new Map(),
  parent: new Int32Array(capacity),
  first: new Int32Array(capacity),
  next: new Int32Array(capacity),
  last: new Int32Array(capacity),
  depth: new Int32Array(capacity),
  step: new Int32Array(capacity),
  flags: new Int32Array(capacity),
  stepIds: [],
  stepIndexOf: new Map(),
  roots: [],
});
