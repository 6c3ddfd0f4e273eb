import { checkText } from '../tree/check-text';
import { each } from '../tree/each';
import type { Foreign } from '../tree/foreign';
import { Notes } from '../tree/notes';
import { rootOf } from '../tree/root-of';

import type { Reading, TreeFile, TreeNode } from '../tree-file';
import { unknownKeys } from '../unknown-keys';
import { loomExtrasSchema, type NodeExtras, nodeExtrasSchema } from './extras';
import { linkNodes } from './link-nodes';
import { orderNodes } from './order-nodes';
import { pickPath } from './pick-path';
import { refuseCycles } from './refuse-cycles';
import { type BonsaiRawNode, FILE_KEYS, NODE_KEYS, parseBonsai } from './schema';
import { uniqueIds } from './unique-ids';
import { visitedAt } from './visited-at';

/**
 * Reads a parsed Bonsai file. Throws a FormatError with the JSON path for anything that is no tree: repeated ids that
 * cannot be told apart, missing nodes, cycles, wrong types.
 */
export function* readBonsaiTree(json: unknown): Reading<TreeFile> {
  const file = yield* parseBonsai(json, [0, 0.4]);
  const raw = json as Record<string, unknown> & { nodes: unknown[] };
  const notes = new Notes();
  const linked = yield* linkNodes(file, notes, [0.4, 0.6]);
  yield* refuseCycles(file.nodes, linked.links, 0.65);
  const { parent, head } = yield* pickPath(file, linked, notes, 0.7);
  const order = yield* orderNodes(linked.links, parent, 0.75);
  const ids = yield* uniqueIds(file.nodes, linked.places, [0.75, 0.8]);
  const idAt = (place: number) => ids[place] as string;

  const nodes: TreeNode[] = [];
  yield* each(order, [0.8, 1], (place) => {
    const node = file.nodes[place] as BonsaiRawNode;
    const above = parent[place] as number;
    checkText(node.text, node.id, () => `nodes[${place}].text`);
    const extras = readExtras(nodeExtrasSchema, node.espalier, `nodes[${place}]`, notes);
    const others = (linked.links.parents[place] ?? []).filter((one) => one !== above).map(idAt);
    const otherParents = [...new Set([...(extras?.otherParents ?? []), ...others])];
    const keys = unknownKeys(raw.nodes[place], NODE_KEYS, () => `nodes[${place}]`);
    const foreign: Foreign = {
      id: idAt(place),
      ...(keys.length > 0 && { keys }),
      ...(otherParents.length > 0 && { otherParents }),
    };
    nodes.push({
      id: idAt(place),
      parentId: above < 0 ? null : idAt(above),
      text: node.text,
      ...described(extras, visitedAt(node.lastVisited)),
      foreign: { bonsai: foreign },
    });
  });
  const fileKeys = unknownKeys(raw, FILE_KEYS, () => '');
  const first = nodes[0]?.foreign?.bonsai as Foreign | undefined;
  if (fileKeys.length > 0 && first) first.file = fileKeys;

  const extras = readExtras(loomExtrasSchema, file.espalier, 'the file', notes);
  const said = linked.places.get(extras?.rootId ?? '')?.[0];
  const root = said !== undefined && parent[said] === -1 ? said : rootOf(head, parent);
  return {
    kind: 'tree',
    format: 'bonsai',
    nodes,
    rootId: idAt(root),
    headId: idAt(head),
    name: file.name?.trim() || null,
    settings: extras?.settings ?? null,
    notes: notes.toList(),
    records: null,
  };
}

function readExtras<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: unknown,
  where: string,
  notes: Notes,
): T | null {
  if (value === undefined) return null;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  notes.add(`The “espalier” object of ${where} could not be read and was left out.`);
  return null;
}

function described(extras: NodeExtras | null, visitedAt: number | null): Partial<TreeNode> {
  const time = visitedAt === null ? {} : { createdAt: visitedAt };
  if (!extras) return time;
  const { otherParents: _, ...rest } = extras;
  return { ...time, ...rest };
}
