import { z } from 'zod';
import { gateFlagSchema } from './gate-flag';
import { epochMsSchema, idSchema } from './id';

export const nodeOriginSchema = z.enum(['prompt', 'model', 'human', 'import']);
export type NodeOrigin = z.infer<typeof nodeOriginSchema>;

export const nodeStateSchema = z.enum(['waiting', 'streaming', 'done', 'failed', 'stopped', 'interrupted']);
/** `waiting`: nothing arrived yet. `stopped`: a person stopped it. `interrupted`: the server went down under it. */
export type NodeState = z.infer<typeof nodeStateSchema>;

/** Longest text of one node, in UTF-16 code units. */
export const MAX_TEXT = 1_000_000;

export const candidateErrorSchema = z.object({
  code: z.string(),
  /** What the server said, in plain words. */
  message: z.string(),
  retryable: z.boolean(),
});
export type CandidateError = z.infer<typeof candidateErrorSchema>;

/** A text segment with a parent. The joined texts from the root to a node are its context. */
export const loomNodeSchema = z.object({
  id: idSchema,
  loomId: idSchema,
  parentId: idSchema.nullable(),
  stepId: idSchema.nullable(),
  /** Creation order within the loom, from 0 without gaps reused; layout and sibling order follow it. */
  seq: z.int().nonnegative(),
  text: z.string(),
  /** The completion as the server gave it, where cleaning changed it. */
  raw: z.string().nullable(),
  origin: nodeOriginSchema,
  /** The model that wrote it; null for people. */
  model: z.string().nullable(),
  state: nodeStateSchema,
  finish: z.enum(['stop', 'length', 'content-filter', 'other']).nullable(),
  error: candidateErrorSchema.nullable(),
  flags: z.array(gateFlagSchema),
  /** The node this one is an edited copy of. */
  editedFrom: idSchema.nullable(),
  tokens: z.int().nonnegative().nullable(),
  /** Sum of the tokens' natural-log probabilities, where the server gave them. */
  logprob: z.number().nullable(),
  /** Weighted mean of the latest ranking's criteria, 1 to 5; null while no judge scored it. */
  score: z.number().nullable(),
  createdAt: epochMsSchema,
  /** What a foreign file said of this node, kept for the way out. */
  foreign: z.record(z.string(), z.unknown()).nullable(),
});
export type LoomNode = z.infer<typeof loomNodeSchema>;

/** A node a person may take: it has text and is not still arriving. A failed node's partial text is kept but not takeable as it is. */
export const isTakeable = (node: Pick<LoomNode, 'state' | 'text'>): boolean =>
  node.text.length > 0 && (node.state === 'done' || node.state === 'stopped' || node.state === 'interrupted');
