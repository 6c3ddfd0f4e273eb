import { z } from 'zod';

/** What `shape.flags` packs, one bit each. */
export const SHAPE = {
  chosen: 1,
  failed: 2,
  human: 4,
  override: 8,
  unfinished: 16,
  autopilot: 32,
  prompt: 64,
  /** Of a step that was proposed ahead and that nobody has reached. */
  unexplored: 128,
  /** Of a blind step at which nobody has chosen yet: who wrote it and how it scores is not shown. */
  hidden: 256,
} as const;

/**
 * The whole tree without its texts, as columns in `seq` order: 10,000 nodes fit a few hundred kilobytes.
 * `parent[i]` and `step[i]` are indices (into this list and `stepIds`), -1 for none.
 */
export const treeShapeSchema = z.object({
  ids: z.array(z.string()),
  parent: z.array(z.int()),
  stepIds: z.array(z.string()),
  step: z.array(z.int()),
  flags: z.array(z.int()),
});
export type TreeShape = z.infer<typeof treeShapeSchema>;
