import { z } from 'zod';
import { loomNodeSchema, type NodeState } from '../../loom/node';
import { loomSettingsSchema } from '../../loom/settings';
import type { UnknownKeys } from '../unknown-keys';

/** What Bonsai has no place for, in a node's `espalier` object. Ids are those of the file. */
export const nodeExtrasSchema = z.object({
  origin: loomNodeSchema.shape.origin,
  model: loomNodeSchema.shape.model,
  state: loomNodeSchema.shape.state,
  finish: loomNodeSchema.shape.finish,
  createdAt: loomNodeSchema.shape.createdAt,
  raw: z.string().optional(),
  error: loomNodeSchema.shape.error.unwrap().optional(),
  flags: loomNodeSchema.shape.flags.optional(),
  editedFrom: z.string().optional(),
  tokens: loomNodeSchema.shape.tokens.unwrap().optional(),
  logprob: z.number().optional(),
  score: z.number().optional(),
  /** Further parents the node had in the file it came from. */
  otherParents: z.array(z.string()).optional(),
});
export type NodeExtras = z.infer<typeof nodeExtrasSchema>;

/** The `espalier` object of the file. */
export const loomExtrasSchema = z.object({
  version: z.literal(1),
  /** The newest prompt version. */
  rootId: z.string(),
  settings: loomSettingsSchema,
});
export type LoomExtras = z.infer<typeof loomExtrasSchema>;

/** What a Bonsai file said of a node, under `bonsai` in its `foreign`. */
export const bonsaiForeignSchema = z.object({
  /** The id in the file, made unique where two nodes shared one. */
  id: z.string().optional(),
  keys: z.array(z.tuple([z.string(), z.unknown()])).optional(),
  otherParents: z.array(z.string()).optional(),
  /** Unknown keys of the file itself, at its first node. */
  file: z.array(z.tuple([z.string(), z.unknown()])).optional(),
});
export type BonsaiForeign = Omit<z.infer<typeof bonsaiForeignSchema>, 'keys' | 'file'> & {
  keys?: UnknownKeys;
  file?: UnknownKeys;
};

export function foreignOf(foreign: Record<string, unknown> | null): BonsaiForeign {
  if (!foreign?.bonsai) return {};
  const parsed = bonsaiForeignSchema.safeParse(foreign.bonsai);
  return parsed.success ? parsed.data : {};
}

/** A file written while a step runs has nodes that were still arriving: read again, they never will. */
export const settled = (state: NodeState): NodeState =>
  state === 'waiting' || state === 'streaming' ? 'interrupted' : state;
