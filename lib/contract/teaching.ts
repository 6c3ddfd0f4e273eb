import { z } from 'zod';
import { learnedWeightsSchema } from '../loom/learned-weights';
import { rubricVersionSchema } from '../loom/rubric-version';
import { judgeSchema } from '../loom/settings';

/** A rubric of a loom and what goes by it. */
export const rubricViewSchema = rubricVersionSchema.omit({ id: true, loomId: true }).extend({
  /** Rankings of the loom that were made by it. */
  rankings: z.int().nonnegative(),
  /** Titles of the judge runs that tried it. */
  runs: z.array(z.string()),
});
export type RubricView = z.infer<typeof rubricViewSchema>;

export const rubricsReplySchema = z.object({
  /** The loom's judge as it is set. */
  judge: judgeSchema,
  /** Of the rubric it judges by now, which is among the versions. */
  hash: z.string(),
  /** Newest first. */
  versions: z.array(rubricViewSchema).min(1),
});
export type RubricsReply = z.infer<typeof rubricsReplySchema>;

/** What there is to learn from, and what was learned. */
export const learnedReplySchema = z.object({
  judge: judgeSchema,
  /** Of the rubric the judge goes by now: learned weights of another one are void. */
  hash: z.string(),
  /** Steps on which a person's choice stands. */
  choices: z.int().nonnegative(),
  /** Those of them that can be learned from: the rubric in use scored what was taken and another; and how many of these were blind. */
  usable: z.int().nonnegative(),
  blind: z.int().nonnegative(),
  /** Steps that the autopilot decided: they never count. */
  autopilot: z.int().nonnegative(),
});
export type LearnedReply = z.infer<typeof learnedReplySchema>;

/** Weights on offer, or why there are none. Nothing is stored: an owner who wants them saves them with the judge. */
export const learnReplySchema = z.object({
  offer: learnedWeightsSchema.nullable(),
  why: z.string().nullable(),
  /** How well choices held back were foretold; null where it did not come to that. */
  heldOut: learnedWeightsSchema.shape.heldOut.nullable(),
});
export type LearnReply = z.infer<typeof learnReplySchema>;

/** `count`: as if the judge were shown so many; without it as it is set. */
export const overridesQuerySchema = z.strictObject({
  count: z.coerce.number().int().min(0).max(20).optional(),
});

export const overridesReplySchema = z.object({
  /** Newest first. */
  shown: z.array(z.object({ suggested: z.string(), taken: z.string(), reason: z.string().nullable() })),
  /** About so many they add to each call of the judge. */
  tokens: z.int().nonnegative(),
});
export type OverridesReply = z.infer<typeof overridesReplySchema>;
