import 'server-only';
import type { Segment } from '@/lib/dataset/item';
import type { TreeFile, TreeNode } from '@/lib/formats/tree-file';

/** How many nodes are gone through between two looks at the clock. */
const BREATH = 2048;

/** The accepted path of a file, root first, as its loom will have it. */
export function* acceptedPath({ nodes, headId }: TreeFile): Generator<number, Segment[]> {
  const byId = new Map<string, TreeNode>();
  for (const [place, node] of nodes.entries()) {
    byId.set(node.id, node);
    if (place % BREATH === 0) yield place / nodes.length;
  }
  const path: Segment[] = [];
  for (let node = byId.get(headId); node; node = node.parentId === null ? undefined : byId.get(node.parentId))
    path.push(segmentOf(node));
  return path.reverse();
}

const segmentOf = ({ id, parentId, text, origin, finish, state }: TreeNode): Segment => ({
  nodeId: id,
  text,
  origin: originOf(parentId, origin),
  finish: finish ?? null,
  state: state ?? 'done',
});

/** A root is a prompt, whoever wrote it. */
const originOf = (parentId: string | null, origin: TreeNode['origin']): Segment['origin'] => {
  if (origin && origin !== 'import') return origin;
  return parentId === null ? 'prompt' : 'import';
};
