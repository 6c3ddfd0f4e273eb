import { z } from 'zod';
import { choiceSchema } from '../loom/choice';
import { loomSchema } from '../loom/loom';
import { loomNodeSchema } from '../loom/node';
import { serverViewSchema } from './request';
import { loomSummarySchema } from './snapshot';

export const loomsReplySchema = z.object({ looms: z.array(loomSummarySchema) });
export const loomReplySchema = z.object({ loom: loomSchema });
export const nodesReplySchema = z.object({ nodes: z.array(loomNodeSchema) });
export const headReplySchema = z.object({ headId: z.string() });
export const hitsReplySchema = z.object({ hits: z.array(z.object({ id: z.string(), excerpt: z.string() })) });
export const choiceReplySchema = z.object({
  choice: choiceSchema,
  /** The edited copy, when one was taken. */
  node: loomNodeSchema.nullable(),
  headId: z.string(),
});
export const reasonReplySchema = z.object({ choice: choiceSchema });
export const undoReplySchema = z.object({ choice: choiceSchema, headId: z.string() });
export const serversReplySchema = z.object({ servers: z.array(serverViewSchema) });
export const serverReplySchema = z.object({ server: serverViewSchema });
export const healthSchema = z.object({ ok: z.literal(true), version: z.string() });
