import { z } from 'zod';
import { FormatError, schemaError } from '../format-error';

const idText = z
  .string('an id is a text in quotes (as a number it would lose digits)')
  .min(1, 'an id is not empty');
const idList = z.array(idText, 'a list of ids is expected here').default([]);

export const bonsaiNodeSchema = z.object({
  id: idText,
  text: z.string('the text of a node is a text in quotes'),
  parentIds: idList,
  childrenIds: idList,
  lastVisited: z.union([z.string(), z.number()]).nullish(),
  group: z.string().nullish(),
  espalier: z.unknown().optional(),
});
export type BonsaiRawNode = z.infer<typeof bonsaiNodeSchema>;

export const bonsaiEdgeSchema = z.object({ from: idText, to: idText, relation: z.string().optional() });
export type BonsaiEdge = z.infer<typeof bonsaiEdgeSchema>;

export const bonsaiFileSchema = z.object({
  nodes: z.array(bonsaiNodeSchema).min(1, 'the file has no nodes'),
  edges: z.array(bonsaiEdgeSchema).nullish(),
  name: z.string().nullish(),
  pathNodes: z.array(idText).nullish(),
  focusedId: z.string().nullish(),
  espalier: z.unknown().optional(),
});
export type BonsaiRawFile = z.infer<typeof bonsaiFileSchema>;

export const NODE_KEYS: ReadonlySet<string> = new Set(Object.keys(bonsaiNodeSchema.shape));
export const FILE_KEYS: ReadonlySet<string> = new Set(Object.keys(bonsaiFileSchema.shape));

export const looksLikeBonsai = (json: unknown): json is { nodes: unknown[] } =>
  typeof json === 'object' && json !== null && Array.isArray((json as { nodes?: unknown }).nodes);

/** Throws a FormatError that names the JSON path of the first thing wrong. */
export function parseBonsai(json: unknown): BonsaiRawFile {
  if (!looksLikeBonsai(json))
    throw new FormatError('This is no Bonsai file: it has no list “nodes”.', 'nodes');
  const result = bonsaiFileSchema.safeParse(json);
  if (!result.success) throw schemaError(result.error);
  return result.data;
}
