import { type LoomTree, NONE } from './loom-tree';

const COLUMNS = ['parent', 'first', 'next', 'last', 'depth', 'step', 'flags'] as const;

function grow(tree: LoomTree): void {
  const capacity = Math.max(64, tree.parent.length * 2);
  for (const column of COLUMNS) {
    const longer = new Int32Array(capacity);
    longer.set(tree[column]);
    tree[column] = longer;
  }
}

function link(tree: LoomTree, parent: number, index: number): void {
  if (parent === NONE) {
    tree.roots.push(index);
    return;
  }
  const last = tree.last[parent] ?? NONE;
  if (last === NONE) tree.first[parent] = index;
  else tree.next[last] = index;
  tree.last[parent] = index;
}

/** Adds a node known to be new under a parent known to exist; the verbs in front of it check. */
export function pushNode(tree: LoomTree, id: string, parent: number, step: number, flags: number): number {
  if (tree.n === tree.parent.length) grow(tree);
  const index = tree.n;
  tree.n += 1;
  tree.ids.push(id);
  tree.indexOf.set(id, index);
  tree.parent[index] = parent;
  tree.first[index] = NONE;
  tree.next[index] = NONE;
  tree.last[index] = NONE;
  tree.depth[index] = parent === NONE ? 0 : (tree.depth[parent] ?? 0) + 1;
  tree.step[index] = step;
  tree.flags[index] = flags;
  link(tree, parent, index);
  return index;
}
