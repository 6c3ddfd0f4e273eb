import { z } from 'zod';
import { FormatError } from '../format-error';
import { each, type Part } from '../tree/each';
import { idListSchema, idTextSchema, nodeTextSchema } from '../tree/id-text';
import { isObject } from '../tree/is-object';
import { parseAt } from '../tree/parse-at';

const bonsaiNodeSchema = z.object(
  {
    id: idTextSchema,
    text: nodeTextSchema,
    parentIds: idListSchema,
    childrenIds: idListSchema,
    lastVisited: z.union([z.string(), z.number()], 'a time is a number or a text').nullish(),
    group: z.string('a group is a text in quotes').nullish(),
    espalier: z.unknown().optional(),
  },
  'a node is an object with id and text',
);
export type BonsaiRawNode = z.infer<typeof bonsaiNodeSchema>;

const bonsaiEdgeSchema = z.object(
  {
    from: idTextSchema,
    to: idTextSchema,
    relation: z.string('a relation is a text in quotes').optional(),
  },
  'an edge is an object with from and to',
);
export type BonsaiEdge = z.infer<typeof bonsaiEdgeSchema>;

const bonsaiHeadSchema = z.object({
  name: z.string('the name is a text in quotes').nullish(),
  pathNodes: idListSchema,
  focusedId: z.string('an id is a text in quotes').nullish(),
  espalier: z.unknown().optional(),
});

export interface BonsaiRawFile extends z.infer<typeof bonsaiHeadSchema> {
  nodes: BonsaiRawNode[];
  edges: BonsaiEdge[];
}

export const NODE_KEYS: ReadonlySet<string> = new Set(Object.keys(bonsaiNodeSchema.shape));
export const FILE_KEYS: ReadonlySet<string> = new Set([
  'nodes',
  'edges',
  ...Object.keys(bonsaiHeadSchema.shape),
]);

/** Throws a FormatError that names the JSON path of the first thing wrong. */
export function* parseBonsai(json: unknown, [from, to]: Part): Generator<number, BonsaiRawFile> {
  if (!isObject(json) || !Array.isArray(json.nodes))
    throw new FormatError('This is no Bonsai file: it has no list “nodes”.', 'nodes');
  if (json.nodes.length === 0) throw new FormatError('the file has no nodes', 'nodes');
  const given = json.edges ?? [];
  if (!Array.isArray(given)) throw new FormatError('a list of edges is expected here', 'edges');
  const head = parseAt(bonsaiHeadSchema, json, []);
  const middle = from + (to - from) * 0.75;
  const nodes: BonsaiRawNode[] = [];
  yield* each(json.nodes, [from, middle], (node, place) => {
    nodes.push(parseAt(bonsaiNodeSchema, node, ['nodes', place]));
  });
  const edges: BonsaiEdge[] = [];
  yield* each(given, [middle, to], (edge, place) => {
    edges.push(parseAt(bonsaiEdgeSchema, edge, ['edges', place]));
  });
  return { ...head, nodes, edges };
}
