import { z } from 'zod';
import { agreementSchema } from '../loom/agreement';
import { autopilotSchema } from '../loom/autopilot';
import { choiceSchema } from '../loom/choice';
import { loomSchema } from '../loom/loom';
import { loomNodeSchema } from '../loom/node';
import { rankingSchema } from '../loom/ranking';
import { stepSchema } from '../loom/step';
import { treeShapeSchema } from '../loom/tree-shape';
import { cursorSchema } from './event';

export { agreementSchema } from '../loom/agreement';
export { SHAPE, type TreeShape, treeShapeSchema } from '../loom/tree-shape';

/** A step with all that hangs on it. */
export const stepViewSchema = z.object({
  step: stepSchema,
  nodes: z.array(loomNodeSchema),
  /** Oldest first; the last one counts. */
  rankings: z.array(rankingSchema),
  /** Oldest first, undone ones too. */
  choices: z.array(choiceSchema),
});
export type StepView = z.infer<typeof stepViewSchema>;

/** All that a page needs to open a loom. */
export const loomSnapshotSchema = z.object({
  cursor: cursorSchema,
  loom: loomSchema,
  shape: treeShapeSchema,
  /** The nodes of the accepted path, root first, whole. */
  path: z.array(loomNodeSchema),
  /** The step at the head (newest one whose parent is the head), live if it runs. */
  openStep: stepViewSchema.nullable(),
  autopilot: autopilotSchema,
  agreement: agreementSchema,
  /** Tokens spent over the whole loom, sampled and judged, in and out. */
  tokens: z.int(),
  /** Of these, tokens of steps that were proposed ahead and that nobody has reached. */
  speculated: z.int().optional(),
  /** What the autopilot took under a flag and nobody has looked at since. */
  flags: z.int().optional(),
});
export type LoomSnapshot = z.infer<typeof loomSnapshotSchema>;

/** A row of the loom list. */
export const loomSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  templateId: z.string(),
  items: z.int(),
  targetItems: z.int().nullable(),
  nodes: z.int(),
  archivedAt: z.number().nullable(),
  touchedAt: z.number(),
  createdAt: z.number(),
  /** The end of the accepted text. */
  tail: z.string(),
  /** Shape of the accepted path for the mini preview: for its latest steps, how many candidates each had. */
  widths: z.array(z.int()),
  autopilotOn: z.boolean(),
  /** Open flags of the autopilot; absent means none. */
  flags: z.int().optional(),
});
export type LoomSummary = z.infer<typeof loomSummarySchema>;
