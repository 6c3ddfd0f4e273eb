import { z } from 'zod';
import { agreementSchema } from '../loom/agreement';
import { autopilotSchema } from '../loom/autopilot';
import { choiceSchema } from '../loom/choice';
import { loomSchema } from '../loom/loom';
import { loomNodeSchema } from '../loom/node';
import { rankingSchema } from '../loom/ranking';
import { stepSchema } from '../loom/step';

/**
 * What happens in a loom, in order. The same events run a step on the server and fold into the browser's store.
 * A step goes: step-start, (candidate-start, candidate-delta…, candidate-end)…, judge-start, judge-progress…, ranking, step-end.
 */
export const loomEventSchema = z.discriminatedUnion('type', [
  /** A step began, or got another round: `nodes` are the new candidates, still empty. */
  z.object({ type: z.literal('step-start'), step: stepSchema, nodes: z.array(loomNodeSchema) }),
  z.object({ type: z.literal('candidate-start'), stepId: z.string(), nodeId: z.string() }),
  /** `text` goes at `at` (UTF-16 code units) of what the candidate has: hearing a piece twice changes nothing. */
  z.object({
    type: z.literal('candidate-delta'),
    stepId: z.string(),
    nodeId: z.string(),
    at: z.int().nonnegative(),
    text: z.string(),
  }),
  /** The candidate as stored: done, stopped, failed or interrupted, cleaned, with its flags. */
  z.object({ type: z.literal('candidate-end'), stepId: z.string(), node: loomNodeSchema }),
  z.object({ type: z.literal('notice'), stepId: z.string(), text: z.string() }),
  z.object({ type: z.literal('judge-start'), stepId: z.string(), calls: z.number() }),
  z.object({ type: z.literal('judge-progress'), stepId: z.string(), done: z.number(), calls: z.number() }),
  z.object({ type: z.literal('ranking'), stepId: z.string(), ranking: rankingSchema }),
  /** Everything of this round is stored. */
  z.object({ type: z.literal('step-end'), step: stepSchema }),
  /** `node` is there when the choice made it (an edited copy). */
  z.object({
    type: z.literal('choice'),
    choice: choiceSchema,
    node: loomNodeSchema.nullable(),
    headId: z.string(),
    touchedAt: z.number(),
  }),
  z.object({
    type: z.literal('choice-undone'),
    choice: choiceSchema,
    headId: z.string(),
    touchedAt: z.number(),
  }),
  z.object({ type: z.literal('head'), headId: z.string(), touchedAt: z.number() }),
  /** Title, settings, archive state or prompt version; `node` is a new prompt version's root. */
  z.object({ type: z.literal('loom'), loom: loomSchema, node: loomNodeSchema.nullable() }),
  z.object({ type: z.literal('autopilot'), autopilot: autopilotSchema }),
  /** The loom's running totals, as in its snapshot; after each step-end, choice and choice-undone. */
  z.object({
    type: z.literal('totals'),
    agreement: agreementSchema,
    tokens: z.int(),
    speculated: z.int().optional(),
    /** Open flags of the autopilot. */
    flags: z.int().optional(),
  }),
  /** Somebody got to a step that was proposed ahead. */
  z.object({ type: z.literal('step-reached'), step: stepSchema }),
]);
export type LoomEvent = z.infer<typeof loomEventSchema>;

/** The cursor of a loom's event stream: which run of the server, and how many events it had sent. */
export const cursorSchema = z.string().regex(/^[A-Za-z0-9_-]+\.\d+$/);

/** One SSE message of `GET /api/looms/:id/events`: an event, or `resync` when the cursor is too old to continue from. */
export const streamMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event'), cursor: cursorSchema, event: loomEventSchema }),
  z.object({ type: z.literal('resync') }),
]);
export type StreamMessage = z.infer<typeof streamMessageSchema>;
