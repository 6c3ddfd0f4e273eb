import { z } from 'zod';
import { scoreMethodSchema } from '../label-score';
import { modelKindSchema } from '../models/family';
import { runDatasetSchema, scalingTaskSchema } from '../run';
import { rangeSchema } from './item-metrics';
import { metricIdSchema } from './metric';

const intervalSchema = z.tuple([z.number(), z.number()]);

/** One metric of one model. */
export const pointSchema = z.object({
  /** `key` of the model in its run. */
  model: z.string(),
  parameters: z.number(),
  /** Items of which it is known, and that `value` is over. */
  n: z.int(),
  /**
   * Mean over the items of which it is known; null where there are none, or fewer than are known within bounds alone: which items are known is
   * no chance, so that the mean of a few would be of another question. Then `bounds` say what there is to say.
   */
  value: z.number().nullable(),
  /** Standard error of the mean with ddof 1; null with fewer than two items. */
  sem: z.number().nullable(),
  /** The same with ddof 0, as plots drawn with NumPy’s default have it. */
  semNumpy: z.number().nullable(),
  /**
   * 95 %: Wilson’s for shares of items that are no near-duplicates, else by bootstrap over clusters of them; null with fewer than six
   * clusters. A clustered share of 0 or 1 does not vary when drawn again: it has Wilson’s interval over its clusters.
   */
  interval: intervalSchema.nullable(),
  intervalBy: z.enum(['wilson', 'cluster-bootstrap']).nullable(),
  /** Items of which only bounds are known. */
  censored: z.int(),
  /** Of the n: items on which several classes are exactly the likeliest, the right one (or the label’s) among them. Each counts 1/k. */
  ties: z.int(),
  /** The least and most that the mean over all scored items can be; null where no item is censored. */
  bounds: rangeSchema.nullable(),
});
export type Point = z.infer<typeof pointSchema>;

/**
 * Over the items whose value is known of every model that counts, so that no model’s missing items make a slope. A model counts for a metric
 * where it has the values of at least half of the items that it was asked, and of at least half as many as the family’s fullest model.
 */
export const slopeSchema = z.object({
  metric: metricIdSchema,
  /** Change of the mean per tenfold parameters. */
  perDecade: z.number(),
  interval: intervalSchema.nullable(),
  models: z.int(),
  items: z.int(),
});

export const familyLawSchema = z.object({
  familyId: z.string(),
  name: z.string(),
  kind: modelKindSchema,
  colour: z.int(),
  /** Keys of its models, by size. */
  models: z.array(z.string()),
  /** Of each metric that has one. */
  slopes: z.array(slopeSchema),
  verdict: z.object({
    /** The metric whose slope it puts in words. */
    metric: metricIdSchema,
    /** `inverse`: larger models do worse by what the label says. Null where that cannot be said. */
    direction: z.enum(['inverse', 'usual']).nullable(),
    sentence: z.string(),
  }),
});
export type FamilyLaw = z.infer<typeof familyLawSchema>;

/** How two models go together over the items that both scored. */
export const agreementSchema = z.object({
  first: z.string(),
  second: z.string(),
  items: z.int(),
  /** Share on which both are right or both wrong; null without items. */
  agreement: z.number().nullable(),
  /** McNemar’s exact test: items that only one has right, and the two-sided p. */
  onlyFirst: z.int(),
  onlySecond: z.int(),
  p: z.number().nullable(),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** What a run has found so far. Numbers of a run under way are of the items scored until then. */
export const scalingReportSchema = z.object({
  runId: z.string(),
  /** Changes when any number may have. */
  version: z.string(),
  task: scalingTaskSchema,
  items: z.int(),
  /** Groups of near-duplicates among them, single items included. */
  clusters: z.int(),
  /** Of a model that knows nothing of the classes; null where classes differ in number or there is no such thing. */
  chance: z.object({ accuracy: z.number(), loss: z.number() }).nullable(),
  baselines: runDatasetSchema.shape.baselines,
  /** By family and size. `scored` counts items with a score, censored ones too, failed ones not. */
  models: z.array(
    z.object({
      key: z.string(),
      scored: z.int(),
      failed: z.int(),
      /** Scores by method. */
      methods: z.array(z.object({ method: scoreMethodSchema, count: z.int() })),
    }),
  ),
  metrics: z.array(z.object({ metric: metricIdSchema, points: z.array(pointSchema) })),
  families: z.array(familyLawSchema),
  agreements: z.array(agreementSchema),
});
export type ScalingReport = z.infer<typeof scalingReportSchema>;

/**
 * One metric of every item and model: items in rows, the steepest inverse scaling first (for what is better when it is more the steepest
 * fall, else the steepest rise), those without a slope last.
 */
export const scalingMatrixSchema = z.object({
  metric: metricIdSchema,
  /** Keys of the models in columns, by family and size. */
  models: z.array(z.string()),
  rows: z.array(
    z.object({
      index: z.int(),
      /** Per tenfold parameters, over all models whose value is known, not only bounds of it, each family at a level of its own; null where none has two sizes. */
      slope: z.number().nullable(),
      /** By column; null where nothing is known, the nearest bound where only that is. */
      values: z.array(z.number().nullable()),
    }),
  ),
});
export type ScalingMatrix = z.infer<typeof scalingMatrixSchema>;
