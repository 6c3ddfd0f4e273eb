import { z } from 'zod';

const intervalSchema = z.tuple([z.number(), z.number()]).readonly();

/** Steps by their numbers in the loom, under what they have in common. */
export const auditPartSchema = z.object({ name: z.string(), steps: z.array(z.int()) });
export type AuditPart = z.infer<typeof auditPartSchema>;

/** Whether the suggestion was hidden or on screen when the person chose; `all` where that makes no difference. */
export const auditSideSchema = z.enum(['blind', 'shown', 'all']);
export type AuditSide = z.infer<typeof auditSideSchema>;

export const auditNumberSchema = z.object({
  /** Unique within a report. */
  id: z.string(),
  side: auditSideSchema,
  /** What it is for: a judge, a place; null where it stands for the whole measure. */
  of: z.string().nullable(),
  /** Null where it is not measured or not defined. */
  value: z.number().nullable(),
  /** 95 % confidence interval. */
  interval: intervalSchema.nullable(),
  /** How many of the measure's `counts` it rests on. */
  n: z.int().nonnegative(),
  /** Why there is no value or no interval and what it takes, in a sentence; null where both are there. */
  why: z.string().nullable(),
  /** Further facts in words, such as a test's statistic; null where there are none. */
  detail: z.string().nullable(),
  /** The steps behind it. */
  parts: z.array(auditPartSchema),
});
export type AuditNumber = z.infer<typeof auditNumberSchema>;

export const auditUnitSchema = z.enum(['share', 'coefficient', 'chance', 'tokens', 'ms', 'calls', 'dollars']);
export type AuditUnit = z.infer<typeof auditUnitSchema>;

export const auditGroupSchema = z.enum(['agreement', 'position', 'reliability', 'cost']);
export type AuditGroup = z.infer<typeof auditGroupSchema>;

export const measureSchema = z.object({
  id: z.string(),
  name: z.string(),
  group: auditGroupSchema,
  unit: auditUnitSchema,
  /** One plain sentence. */
  definition: z.string(),
  /** How the interval is made, and its source. */
  method: z.string(),
  /** What `n` counts, in the plural. */
  counts: z.string(),
  numbers: z.array(auditNumberSchema),
});
export type Measure = z.infer<typeof measureSchema>;

/** A bar of a chart: a share with its interval and the steps behind it. */
const barSchema = z.object({
  n: z.int().nonnegative(),
  share: z.number(),
  interval: intervalSchema,
  steps: z.array(z.int()),
});

export const placeBarSchema = barSchema.extend({
  /** From 1. */
  place: z.int().positive(),
  /** Calls whose first stood here. */
  count: z.int().nonnegative(),
  /** How many would, if places played no part. */
  expected: z.number(),
});
export type PlaceBar = z.infer<typeof placeBarSchema>;

export const reliabilityBinSchema = barSchema.extend({
  /** Mean confidence, and the least and greatest in the bin. */
  confidence: z.number(),
  from: z.number(),
  to: z.number(),
});
export type ReliabilityBin = z.infer<typeof reliabilityBinSchema>;

export const riskPointSchema = barSchema.omit({ steps: true }).extend({
  /** Suggestions of this confidence and more are kept. */
  threshold: z.number(),
  /** Share of the steps with a suggestion that are. */
  coverage: z.number(),
});
export type RiskPoint = z.infer<typeof riskPointSchema>;

export const costPointSchema = z.object({
  /** Numbers of the first and last step. */
  from: z.int(),
  to: z.int(),
  tokens: z.number(),
  ms: z.number(),
  steps: z.array(z.int()),
});
export type CostPoint = z.infer<typeof costPointSchema>;

const bySide = <S extends z.ZodType>(schema: S) =>
  z.object({ blind: z.array(schema), shown: z.array(schema) });

export const auditedJudgeSchema = z.object({
  name: z.string(),
  serverId: z.string(),
  model: z.string(),
  heuristic: z.boolean(),
  rubricHash: z.string(),
  /** Null where the rubric is not among the loom's versions. */
  rubricVersion: z.int().nullable(),
  method: z.string(),
  steps: z.int().nonnegative(),
});
export type AuditedJudge = z.infer<typeof auditedJudgeSchema>;

export const auditReportSchema = z.object({
  counts: z.object({
    steps: z.int(),
    /** Steps a person decided, with a suggestion that was hidden and that was on screen. */
    blind: z.int(),
    shown: z.int(),
    /** Steps a person decided without a suggestion. */
    own: z.int(),
    /** Steps that only the autopilot decided: never part of an agreement. */
    autopilot: z.int(),
    open: z.int(),
    /** Steps that no judge was asked about. */
    unjudged: z.int(),
  }),
  judges: z.array(auditedJudgeSchema),
  measures: z.array(measureSchema),
  places: z.array(placeBarSchema),
  reliability: bySide(reliabilityBinSchema),
  riskCoverage: bySide(riskPointSchema),
  cost: z.array(costPointSchema),
  /** Every step that some number rests on. */
  steps: z.array(
    z.object({ number: z.int(), id: z.string(), outcome: z.enum(['accept', 'override', 'own', 'open']) }),
  ),
});
export type AuditReport = z.infer<typeof auditReportSchema>;
