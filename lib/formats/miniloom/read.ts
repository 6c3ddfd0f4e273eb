import { z } from 'zod';
import { FormatError, jsonPath } from '../format-error';
import { arrange } from '../tree/arrange';
import { checkText } from '../tree/check-text';
import { each } from '../tree/each';
import { idTextSchema } from '../tree/id-text';
import { isObject } from '../tree/is-object';
import { counted, Notes, named } from '../tree/notes';
import { parseAt } from '../tree/parse-at';
import { rootOf } from '../tree/root-of';
import type { Reading, TreeFile, TreeNode } from '../tree-file';
import { describe } from './describe';
import { Rendered } from './rendered';
import { rewrite } from './rewrite';
import { siblingOrder } from './sibling-order';

const rawNodeSchema = z.object(
  {
    parent: idTextSchema.nullish(),
    children: z.array(z.unknown(), 'a list of ids is expected here').nullish(),
    type: z.unknown().optional(),
    patch: z.unknown().optional(),
  },
  'a node is an object with parent, children and patch',
);
export type RawNode = z.infer<typeof rawNodeSchema>;

/**
 * Reads a parsed MiniLoom file. Its nodes are patches against the text of their parent. Most add to its end, and what they
 * add is the node's text. One that changes what is above it is no continuation: it hangs on the lowest node whose text it
 * leaves whole, with the rest of its own text after that, so that every node still reads as it did in MiniLoom; a note
 * says how many there are, and `foreign` which parent they had. Throws a FormatError for anything that is no tree, and for
 * a patch that cannot be read or does not fit.
 */
export function* readMiniLoom(json: unknown): Reading<TreeFile> {
  const store = isObject(json) && isObject(json.loomTree) ? json.loomTree.nodeStore : undefined;
  if (!isObject(store))
    throw new FormatError('This is no MiniLoom file: it has no “loomTree.nodeStore”.', 'loomTree.nodeStore');
  const ids = Object.keys(store);
  if (ids.length === 0) throw new FormatError('the file has no nodes', 'loomTree.nodeStore');
  const whereOf = (place: number) => jsonPath(['loomTree', 'nodeStore', ids[place] ?? '']);
  const notes = new Notes();

  const raw: RawNode[] = [];
  yield* each(ids, [0, 0.2], (id) => {
    raw.push(parseAt(rawNodeSchema, store[id], ['loomTree', 'nodeStore', id]));
  });
  const siblings = yield* siblingOrder(ids, raw, notes, [0.2, 0.3]);
  const arranged = yield* arrange(
    { ids, parentIds: raw.map(({ parent }) => parent ?? null), whereOf, parentKey: 'parent', siblings },
    [0.3, 0.5],
  );

  const texts = new Rendered();
  /** Place in the file → place in what is returned. */
  const placed = new Int32Array(ids.length).fill(-1);
  const nodes: TreeNode[] = [];
  const above: number[] = [];
  let moved = 0;
  yield* each(arranged.order, [0.5, 1], (place, at) => {
    const [id, node] = [ids[place] as string, raw[place] as RawNode];
    const parent = arranged.parent[place] as number;
    const hangsIn = parent < 0 ? -1 : (placed[parent] as number);
    const read = rewrite(texts, hangsIn, node.patch, id, () => `${whereOf(place)}.patch`);
    checkText(read.text, id, () => whereOf(place));
    if (read.above !== hangsIn) moved++;
    texts.add(read.above, read.text);
    above.push(read.above);
    placed[place] = at;
    const parentId = read.above < 0 ? null : (nodes[read.above]?.id ?? null);
    nodes.push({
      id,
      parentId,
      text: read.text,
      ...describe(store[id], texts.lengthAt(read.above) === 0, () => whereOf(place)),
      ...(read.above !== hangsIn && { editedFrom: editedFrom(texts, nodes, read.above, hangsIn) }),
    });
  });
  if (moved > 0)
    notes.add(
      `${counted(moved, 'node changes', 'nodes change')} the text above: each hangs on the lowest node that it leaves as it was, with the rest of its text.`,
    );

  const head = headOf(json as Record<string, unknown>, ids, arranged.order, notes);
  return {
    kind: 'tree',
    format: 'miniloom',
    nodes,
    rootId: nodes[rootOf(placed[head] as number, above)]?.id ?? '',
    headId: ids[head] as string,
    name: null,
    settings: null,
    notes: notes.toList(),
    records: null,
  };
}

/** The sibling of a moved node that its MiniLoom parent is, or hangs below: what it is an edited copy of. */
function editedFrom(
  texts: Rendered,
  nodes: readonly TreeNode[],
  above: number,
  hangsIn: number,
): string | null {
  let place = hangsIn;
  while (place >= 0 && texts.aboveOf(place) !== above) place = texts.aboveOf(place);
  return nodes[place]?.id ?? null;
}

function headOf(
  json: Record<string, unknown>,
  ids: readonly string[],
  order: readonly number[],
  notes: Notes,
): number {
  const said = isObject(json.focus) ? json.focus.id : undefined;
  const head = typeof said === 'string' ? ids.indexOf(said) : -1;
  if (head >= 0) return head;
  if (typeof said === 'string')
    notes.add(`focus names ${named(said)}, which does not exist: the path is the root.`);
  return order[0] ?? 0;
}
