import { z } from 'zod';
import { choiceFlagSchema, overrideReasonSchema } from '../loom/choice';
import { epochMsSchema, idSchema } from '../loom/id';
import { noSuggestionSchema, rankingSchema } from '../loom/ranking';

/** A candidate in a line of the step table. */
export const judgingCandidateSchema = z.object({
  nodeId: idSchema,
  /** The beginning of its text on one line. */
  excerpt: z.string(),
  /** The label it ends in; null where it reads as no item. */
  label: z.string().nullable(),
});

export const judgingOutcomeSchema = z.enum(['accept', 'override', 'own', 'open']);
/** `own`: chosen where nothing was suggested; `open`: nothing is chosen yet. */
export type JudgingOutcome = z.infer<typeof judgingOutcomeSchema>;

/** One step in the table of the Judging page: what was ranked and what was decided, in short. */
export const judgingRowSchema = z.object({
  stepId: idSchema,
  parentId: idSchema,
  /** Which step of the loom it was, from 1. */
  number: z.int().positive(),
  createdAt: epochMsSchema,
  candidates: z.int().nonnegative(),
  rounds: z.int().positive(),
  blind: z.boolean(),
  /** A blind step that waits for its choice: what the judge says of it is left out. */
  hidden: z.boolean(),
  outcome: judgingOutcomeSchema,
  /** Who chose; null while nothing stands. */
  by: z.enum(['human', 'autopilot']).nullable(),
  suggestion: judgingCandidateSchema.nullable(),
  chosen: judgingCandidateSchema.extend({ edited: z.boolean() }).nullable(),
  /** Whether the person saw the suggestion; null while nothing stands. */
  suggestionVisible: z.boolean().nullable(),
  reason: z.string().nullable(),
  reasonCode: overrideReasonSchema.nullable(),
  flag: choiceFlagSchema.nullable(),
  /** The judge's sentence on its first. */
  summary: z.string(),
  noSuggestion: noSuggestionSchema.nullable(),
  confidence: z.number().nullable(),
  /** By how much the first leads the second: in probability of being best, else in the share of calls that put it first; 0 to 1. */
  margin: z.number().nullable(),
  /** Index into `judges`; null where nothing ranked. */
  judge: z.int().nonnegative().nullable(),
  rankings: z.int().nonnegative(),
  /** Over all rankings of the step: calls, those whose first reply had to be repaired, and those that never could be read. */
  calls: z.int().nonnegative(),
  repairs: z.int().nonnegative(),
  unread: z.int().nonnegative(),
  tokensIn: z.int().nonnegative(),
  tokensOut: z.int().nonnegative(),
  ms: z.number().nonnegative(),
  /** US dollars by the price table; null where a price is not known. */
  money: z.number().nonnegative().nullable(),
});
export type JudgingRow = z.infer<typeof judgingRowSchema>;

export const judgingJudgeSchema = rankingSchema.shape.judge.extend({
  method: rankingSchema.shape.method,
  /** The number its rubric is kept under; not there for one that was not kept. */
  rubric: z.int().positive().optional(),
});
/** Who ranked, by which rubric, joined how. */
export type JudgingJudge = z.infer<typeof judgingJudgeSchema>;

/** Every step of a loom, oldest first. */
export const judgingReplySchema = z.object({
  judges: z.array(judgingJudgeSchema),
  rows: z.array(judgingRowSchema),
});
export type JudgingReply = z.infer<typeof judgingReplySchema>;
