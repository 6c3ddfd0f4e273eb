import { z } from 'zod';
import { idSchema } from '../loom/id';
import { scoreMethodSchema } from '../scaling/label-score';
import { familyModelSchema, modelFamilySchema } from '../scaling/models/family';
import {
  runDatasetSchema,
  scalingRunSchema,
  scalingSettingsSchema,
  scalingTaskSchema,
  scoringFindingSchema,
} from '../scaling/run';
import { titleSchema } from './request';

/** `id` is minted by the client: the same POST twice starts one run. Models are taken as their families have them now. */
export const createScalingRunSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  task: scalingTaskSchema,
  models: z
    .array(
      z.strictObject({
        familyId: modelFamilySchema.shape.id,
        modelId: familyModelSchema.shape.id,
        /** Where it is served, if not where its family says. */
        serverId: z.string().min(1).max(64).nullable(),
      }),
    )
    .min(1)
    .max(64),
  settings: scalingSettingsSchema,
});
export type CreateScalingRun = z.infer<typeof createScalingRunSchema>;

/**
 * `paused` lets the requests under way end and asks no more; `running` goes on, also after a failure, and asks anew for items that
 * failed; `cancelled` ends it with what there is. New settings hold from the next request on.
 */
export const putScalingRunSchema = z.strictObject({
  state: z.enum(['running', 'paused', 'cancelled']).optional(),
  title: titleSchema.optional(),
  settings: scalingSettingsSchema
    .pick({ concurrency: true, perMinute: true, tokens: true })
    .partial()
    .optional(),
});
export type PutScalingRun = z.infer<typeof putScalingRunSchema>;

export const scalingRunViewSchema = scalingRunSchema.extend({
  /** Milliseconds until it is done, by what it did so far; null where that cannot be told. */
  etaMs: z.number().nullable(),
  /** By model, in their order. */
  etasMs: z.array(z.number().nullable()),
  /** Whether the dataset is still what was scored: `unknown` for imported results, `gone` where there is no such dataset. */
  dataset: z.enum(['same', 'changed', 'gone', 'unknown']),
  /** Some model of it is the practice server’s: its figures are practice data. */
  practice: z.boolean(),
});
export type ScalingRunView = z.infer<typeof scalingRunViewSchema>;

export const scalingRunReplySchema = z.object({ run: scalingRunViewSchema });
/** Newest first. */
export const scalingRunsReplySchema = z.object({
  title: z.string(),
  runs: z.array(scalingRunViewSchema),
  /** Rows that a run would score now, and each task that cannot be had, with the reason. */
  items: z.int(),
  unavailable: z.array(z.object({ task: scalingTaskSchema, reason: z.string() })),
});
export type ScalingRunsReply = z.infer<typeof scalingRunsReplySchema>;
/** Null for imported results. */
export const runDatasetReplySchema = z.object({ dataset: runDatasetSchema.nullable() });

/** Tries a model, with the first item of a dataset as the example. */
export const checkScoringSchema = z.strictObject({
  serverId: z.string().min(1).max(64),
  model: z.string().min(1).max(200),
  task: scalingTaskSchema,
  method: scalingSettingsSchema.shape.method,
});
export type CheckScoring = z.infer<typeof checkScoringSchema>;
export const scoringCheckReplySchema = z.object({
  method: scoreMethodSchema.exclude(['imported']).nullable(),
  findings: z.array(scoringFindingSchema),
  reason: z.string(),
});
export type ScoringCheckReply = z.infer<typeof scoringCheckReplySchema>;
