import { z } from 'zod';
import { loomNodeSchema } from '../../loom/node';
import { loomSettingsSchema } from '../../loom/settings';

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
