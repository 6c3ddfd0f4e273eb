import { z } from 'zod';
import { itemMetricsSchema } from '../scaling/report/item-metrics';
import { metricIdSchema } from '../scaling/report/metric';
import { itemScoreSchema, runItemSchema } from '../scaling/run';

export const matrixQuerySchema = z.strictObject({ metric: metricIdSchema });

/** Items of a model: which, in which order, from which on. */
export const scoresQuerySchema = z.strictObject({
  model: z.string().min(1).max(64),
  only: z.enum(['all', 'wrong', 'right', 'label-given', 'censored', 'failed']).default('all'),
  /** `worst`: highest loss (or log-odds) first. */
  sort: z.enum(['index', 'worst']).default('index'),
  from: z.coerce.number().int().min(0).default(0),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export type ScoresQuery = z.input<typeof scoresQuerySchema>;

/** The place of an item in its run, from 0. */
export const itemIndexSchema = z.coerce.number().int().min(0).max(2_147_483_647);

export const scoredItemSchema = z.object({
  /** Null for imported results that are not joined to a dataset. */
  item: runItemSchema.nullable(),
  score: itemScoreSchema,
  metrics: itemMetricsSchema,
});
export type ScoredItem = z.infer<typeof scoredItemSchema>;
export const scoresReplySchema = z.object({ total: z.int(), rows: z.array(scoredItemSchema) });
export type ScoresReply = z.infer<typeof scoresReplySchema>;

/** One item under every model, and where in which loom it stands. */
export const runItemReplySchema = z.object({
  index: z.int(),
  item: runItemSchema.nullable(),
  /** The loom and the node it ends in; null where there is no such node any more, or it is not known. */
  node: z.object({ loomId: z.string(), nodeId: z.string() }).nullable(),
  scores: z.array(scoredItemSchema.omit({ item: true })),
});
export type RunItemReply = z.infer<typeof runItemReplySchema>;

export const comparisonQuerySchema = z.strictObject({
  first: z.string().min(1).max(64),
  second: z.string().min(1).max(64),
});
/** Accuracy of the first less that of the second, over the items that both scored. */
export const comparisonReplySchema = z.object({
  items: z.int(),
  difference: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  onlyFirst: z.int(),
  onlySecond: z.int(),
  p: z.number().nullable(),
  agreement: z.number().nullable(),
});
export type ComparisonReply = z.infer<typeof comparisonReplySchema>;
