import { z } from 'zod';
import { FormatError } from '../format-error';
import { arrange } from '../tree/arrange';
import { checkText } from '../tree/check-text';
import { each } from '../tree/each';
import { epochMs } from '../tree/epoch-ms';
import type { Foreign } from '../tree/foreign';
import { idTextSchema, nodeTextSchema } from '../tree/id-text';
import { Notes, named } from '../tree/notes';
import { parseAt } from '../tree/parse-at';
import { rootOf } from '../tree/root-of';
import type { Reading, TreeFile, TreeNode } from '../tree-file';
import { unknownKeys } from '../unknown-keys';
import { rawNodes } from './raw-nodes';

const nodeSchema = z.object(
  {
    text: nodeTextSchema,
    parentId: idTextSchema.nullish(),
    lastVisited: z.unknown().optional(),
  },
  'a node is an object with text and parentId',
);
const headSchema = z.object({ current: z.string('an id is a text in quotes').nullish() });

const NODE_KEYS: ReadonlySet<string> = new Set(['id', ...Object.keys(nodeSchema.shape)]);
const FILE_KEYS: ReadonlySet<string> = new Set(['current', 'nodes']);

/**
 * Reads a parsed Loomsidian file, its nodes as a map or, as forks have them, as a list with ids. What it says of a node
 * beside text, parent and time (bookmarked, collapsed, unread …) is kept for the way out.
 */
export function* readLoomsidian(json: unknown): Reading<TreeFile> {
  const raw = yield* rawNodes(json, [0, 0.1]);
  const notes = new Notes();
  const parsed: z.infer<typeof nodeSchema>[] = [];
  yield* each(raw.values, [0.1, 0.4], (value, place) => {
    const node = parseAt(nodeSchema, value, raw.pathOf(place));
    checkText(node.text, raw.ids[place] ?? '', () => `${raw.whereOf(place)}.text`);
    parsed.push(node);
  });
  const { parent, order } = yield* arrange(
    {
      ids: raw.ids,
      parentIds: parsed.map((node) => node.parentId ?? null),
      whereOf: raw.whereOf,
      parentKey: 'parentId',
    },
    [0.4, 0.7],
  );

  const nodes: TreeNode[] = [];
  yield* each(order, [0.7, 1], (place) => {
    const [id, node] = [raw.ids[place] as string, parsed[place] as (typeof parsed)[number]];
    const keys = unknownKeys(raw.values[place], NODE_KEYS, () => raw.whereOf(place));
    const foreign: Foreign = { id, ...(keys.length > 0 && { keys }) };
    const createdAt = epochMs(node.lastVisited);
    nodes.push({
      id,
      parentId: node.parentId ?? null,
      text: node.text,
      ...(createdAt !== null && { createdAt }),
      foreign: { loomsidian: foreign },
    });
  });
  const fileKeys = unknownKeys(json, FILE_KEYS, () => '');
  const first = nodes[0]?.foreign?.loomsidian as Foreign | undefined;
  if (fileKeys.length > 0 && first) first.file = fileKeys;

  const head = headOf(parseAt(headSchema, json, []).current, raw.ids, order, notes);
  return {
    kind: 'tree',
    format: 'loomsidian',
    nodes,
    rootId: raw.ids[rootOf(head, parent)] as string,
    headId: raw.ids[head] as string,
    name: null,
    settings: null,
    notes: notes.toList(),
    records: null,
  };
}

function headOf(
  current: string | null | undefined,
  ids: readonly string[],
  order: readonly number[],
  notes: Notes,
): number {
  const head = current ? ids.indexOf(current) : -1;
  if (head >= 0) return head;
  if (current)
    notes.add(`current names ${named(current)}, which does not exist: the path is the first root.`);
  const root = order[0];
  if (root === undefined) throw new FormatError('the file has no nodes', 'nodes');
  return root;
}
