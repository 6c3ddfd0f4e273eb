import { z } from 'zod';
import { itemFormatSchema } from './item-format';
import { learnedWeightsSchema } from './learned-weights';

export const continuationModeSchema = z.enum(['completions', 'chat-continue', 'chat-instruct']);
/**
 * How a server is asked to continue the document: `completions` (true prefix continuation, base models),
 * `chat-continue` (vLLM's continue_final_message), `chat-instruct` (chat models told to write only the next item).
 */
export type ContinuationMode = z.infer<typeof continuationModeSchema>;

export const samplerSchema = z.object({
  serverId: z.string().min(1).max(64),
  model: z.string().min(1).max(200),
  mode: continuationModeSchema,
  temperature: z.number().min(0).max(2),
  topP: z.number().gt(0).max(1),
  maxTokens: z.int().min(1).max(4096),
  /** Candidates a step. */
  n: z.int().min(1).max(10),
  stop: z.array(z.string().min(1).max(100)).max(4),
  /** Null draws anew each time. */
  seed: z.int().min(0).max(2_147_483_647).nullable(),
});
export type SamplerSettings = z.infer<typeof samplerSchema>;

export const criterionSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/, 'a criterion id is lower-case letters, digits and "_"'),
  /** One word for the score bar. */
  name: z.string().min(1).max(40),
  /** What the judge looks for. */
  description: z.string().min(1).max(1000),
  weight: z.number().min(0).max(10),
  /** What a 1 and a 5 look like. */
  anchors: z.object({ low: z.string().max(500), high: z.string().max(500) }),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const rubricSchema = z.object({
  instructions: z.string().min(1).max(8000),
  criteria: z.array(criterionSchema).min(1).max(8),
});
export type Rubric = z.infer<typeof rubricSchema>;

/** An item a person pointed out to the judge. */
export const judgeExampleSchema = z.object({
  like: z.enum(['more', 'less']),
  text: z.string().min(1).max(2000),
  /** Where it stands (see `placeOf`). */
  place: z.string().max(400),
});
export type JudgeExample = z.infer<typeof judgeExampleSchema>;

export const judgeMethodSchema = z.enum(['kemeny', 'plackett-luce', 'pointwise', 'pairwise']);
/**
 * How the judge is asked and its replies become one order. `kemeny`: listwise, all rotations, joined without a model.
 * `plackett-luce`: listwise, the judge's taste for places taken out, calls only until it is decided. `pointwise`: each
 * candidate rated alone (G-Eval). `pairwise`: every pair once (Bradley–Terry).
 */
export type JudgeMethod = z.infer<typeof judgeMethodSchema>;

export const judgeSchema = z.object({
  /** Off: candidates come unranked and every choice is the person's own. */
  enabled: z.boolean(),
  serverId: z.string().min(1).max(64),
  model: z.string().min(1).max(200),
  temperature: z.number().min(0).max(2),
  maxTokens: z.int().min(64).max(16_384),
  rubric: rubricSchema,
  /** Absent means `kemeny`. */
  method: judgeMethodSchema.optional(),
  /** Listwise calls, each with another cyclic order of the candidates; at most so many with `plackett-luce`. */
  rotations: z.int().min(1).max(6),
  /** How many of the latest accepted items the judge sees. */
  window: z.int().min(0).max(200),
  /** Below this share of agreeing rotations the top two go head to head; below this probability of being best nothing is suggested; 0 to 1. */
  minConfidence: z.number().min(0).max(1),
  /** "More like this", "less like this": shown to the judge beside the rubric. */
  examples: z.array(judgeExampleSchema).max(24).optional(),
  /** Share of the steps in which suggestion, scores, order and model are hidden until the person has chosen, 0 to 1; absent means none. */
  blindShare: z.number().min(0).max(1).optional(),
  /** So many of the person's latest overrides, with their reasons, are shown to the judge; absent or 0 means none. */
  overridesShown: z.int().min(0).max(20).optional(),
  learned: learnedWeightsSchema.nullable().optional(),
});
export type JudgeSettings = z.infer<typeof judgeSchema>;

export const targetSchema = z.object({
  items: z.int().min(1).max(100_000).nullable(),
  /** Wanted share of each label by its text, adding up to 1; null asks for none. */
  balance: z.record(z.string(), z.number().min(0).max(1)).nullable(),
  /** Ask the sampler for the label that is short, and rank by it. */
  askForLabel: z.boolean().optional(),
});
export type Target = z.infer<typeof targetSchema>;

export const speculationSchema = z.object({
  on: z.boolean(),
  /** Steps proposed and ranked ahead of the person. */
  depth: z.int().min(1).max(3),
  /** Tokens that may go into steps nobody has reached yet, over the whole loom; null for no limit. */
  tokens: z.int().min(1).nullable(),
});
export type Speculation = z.infer<typeof speculationSchema>;

export const loomSettingsSchema = z.object({
  /** Null in a free loom: any text, no items. */
  format: itemFormatSchema.nullable(),
  target: targetSchema,
  sampler: samplerSchema,
  judge: judgeSchema,
  /** Propose the next step as soon as one is chosen. */
  autoPropose: z.boolean(),
  /** Absent means off. */
  speculation: speculationSchema.optional(),
});
export type LoomSettings = z.infer<typeof loomSettingsSchema>;
