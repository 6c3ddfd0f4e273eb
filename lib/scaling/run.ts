import { z } from 'zod';
import { epochMsSchema, idSchema } from '../loom/id';
import { labelSaysSchema } from '../loom/item-format';
import { labelScoreSchema, scoreMethodSchema } from './label-score';
import { modelKindSchema } from './models/family';

export const scalingTaskSchema = z.enum(['classification', 'logodds', 'sequence-prob']);
export type ScalingTask = z.infer<typeof scalingTaskSchema>;

/** What the check of a model found about one method. */
export const scoringFindingSchema = z.object({
  method: scoreMethodSchema.exclude(['imported']),
  ok: z.boolean(),
  sentence: z.string(),
});
export type ScoringFinding = z.infer<typeof scoringFindingSchema>;

/** An item as it was when the run began. */
export const runItemSchema = z.object({
  runId: idSchema,
  /** From 0, in the order of the dataset. */
  index: z.int().nonnegative(),
  itemId: z.string(),
  /** Where it stood (see `placeOf`); the way back to its node. */
  place: z.string(),
  /** Classification: what the model reads. Log-odds: the control. Sequence probability: what comes before the completion. */
  prompt: z.string(),
  /** The biased prompt of log-odds; null otherwise. */
  otherPrompt: z.string().nullable(),
  /** The labels as they continue the prompt, leading space included; of sequence probability the completion alone. */
  classes: z.array(z.string()).min(1),
  /** Place of the right class. */
  answer: z.int().nonnegative(),
  /** Place of the class that the item's label names. */
  label: z.int().nonnegative(),
  /** Near-duplicates share a cluster. */
  cluster: z.int().nonnegative(),
});
export type RunItem = z.infer<typeof runItemSchema>;

export const runModelStateSchema = z.enum([
  'waiting',
  'checking',
  'running',
  'paused',
  'done',
  'failed',
  'unavailable',
]);

/** A model of a run and how far it is. */
export const runModelSchema = z.object({
  /** Names the model within the run. */
  key: idSchema,
  familyId: z.string(),
  familyName: z.string(),
  kind: modelKindSchema,
  colour: z.int(),
  name: z.string(),
  serverId: z.string().nullable(),
  parameters: z.number().positive(),
  /** What the check decided; null before it. */
  method: scoreMethodSchema.nullable(),
  state: runModelStateSchema,
  /** Why it is unavailable or failed, or what the check found, in a sentence; null when there is nothing to say. */
  reason: z.string().nullable(),
  /** What the check found, best method first; empty before it, and for imported results. */
  findings: z.array(scoringFindingSchema),
  done: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  /** Of those done: items in which a label was missing from the likeliest tokens. */
  censored: z.int().nonnegative(),
  /** Of those done: items whose scores were there already. */
  cached: z.int().nonnegative(),
  tokensIn: z.int().nonnegative(),
  tokensOut: z.int().nonnegative(),
  /** Milliseconds it has run for, without pauses. */
  ms: z.number().nonnegative(),
});
export type RunModel = z.infer<typeof runModelSchema>;

/** How a run scores, and what it may use. */
export const scalingSettingsSchema = z.object({
  /** `best`: each model by the best method that its check finds; else all by this one, or not at all. */
  method: z.enum(['best', 'echo', 'next-token', 'sampled']),
  /** Take scores that are there already for the same model, method and content. */
  reuse: z.boolean(),
  /** Requests to one server at a time. */
  concurrency: z.int().min(1).max(64),
  /** Requests to one server a minute; null for no limit. */
  perMinute: z.int().min(1).nullable(),
  /** Tokens to spend at most over all models; null for no limit. */
  tokens: z.int().min(1).nullable(),
  /** Draws an item where only sampling is possible. */
  samples: z.int().min(1).max(1000),
});
export type ScalingSettings = z.infer<typeof scalingSettingsSchema>;

/** A dataset scored on a series of models, with the items as they were. */
export const scalingRunSchema = z.object({
  id: idSchema,
  datasetId: z.string(),
  title: z.string().min(1).max(200),
  task: scalingTaskSchema,
  /** Of the dataset when the run began; null for imported results, whose file does not say. */
  datasetHash: z.string().nullable(),
  labelSays: labelSaysSchema.nullable(),
  classes: z.int().positive(),
  items: z.int().nonnegative(),
  imported: z.boolean(),
  models: z.array(runModelSchema),
  settings: scalingSettingsSchema,
  state: z.enum(['waiting', 'running', 'paused', 'done', 'cancelled']),
  /** Why it stopped by itself, such as its budget; null otherwise. */
  reason: z.string().nullable(),
  createdAt: epochMsSchema,
  updatedAt: epochMsSchema,
});
export type ScalingRun = z.infer<typeof scalingRunSchema>;

/** What a reader of a run wants to know of its dataset, as it was when the run began. */
export const runDatasetSchema = z.object({
  runId: idSchema,
  title: z.string(),
  /** See `DatasetFacts.hash`. */
  hash: z.string(),
  /** The dataset card, Markdown. */
  card: z.string(),
  labels: z.array(z.object({ text: z.string(), meaning: z.string(), count: z.int() })),
  /** What a guess knows that looks at something else than the question: how often each is right, 0 to 1. */
  baselines: z.array(z.object({ id: z.string(), name: z.string(), accuracy: z.number() })),
});
export type RunDataset = z.infer<typeof runDatasetSchema>;

/** One item scored by one model. */
export const itemScoreSchema = z.object({
  runId: idSchema,
  /** `key` of the model in its run. */
  model: idSchema,
  index: z.int().nonnegative(),
  method: scoreMethodSchema,
  /** In the order of the item's classes; empty where it failed, and in imported results. */
  labels: z.array(labelScoreSchema),
  /** After the other prompt; null but for log-odds. */
  otherLabels: z.array(labelScoreSchema).nullable(),
  /** What a results file said, kept as it stood; null for scores made here. */
  imported: z
    .object({
      loss: z.number().nullable(),
      difference: z.number().nullable(),
      correct: z.boolean().nullable(),
      predicted: z.int().nullable(),
      /** The predicted class in the words of the file, where it has words for it. */
      said: z.string().optional(),
      totalLogprob: z.number().nullable(),
    })
    .nullable(),
  /** Why there is no score; null when there is one. */
  error: z.string().nullable(),
});
export type ItemScore = z.infer<typeof itemScoreSchema>;
