import { z } from 'zod';
import { idSchema } from '../loom/id';
import { judgeRunSchema, trialSchema } from '../loom/judge-run';
import { rankingSchema } from '../loom/ranking';
import { judgeSchema } from '../loom/settings';
import { titleSchema } from './request';

/** Which steps a judge is tried on: those named, or the latest `latest` on which a choice by a person stands. */
export const judgeRunStepsSchema = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(10_000) }),
  z.strictObject({ decided: z.literal(true), latest: z.int().min(1).max(10_000) }),
]);

/** `id` is minted by the client: the same POST twice starts one run. */
export const createJudgeRunSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  judge: judgeSchema,
  steps: judgeRunStepsSchema,
});
export type CreateJudgeRun = z.input<typeof createJudgeRunSchema>;

/** A run without the list of its steps. */
export const judgeRunViewSchema = judgeRunSchema
  .omit({ stepIds: true })
  .extend({ /** How many it is to rank. */ steps: z.int().positive() });
export type JudgeRunView = z.infer<typeof judgeRunViewSchema>;

/** What a trial says, without prompts and replies. */
export const trialFactsSchema = rankingSchema
  .pick({
    stepId: true,
    order: true,
    suggestion: true,
    noSuggestion: true,
    confidence: true,
    tokensIn: true,
    tokensOut: true,
    ms: true,
  })
  .extend({ trialId: idSchema });
export type TrialFacts = z.infer<typeof trialFactsSchema>;

export const judgeRunReplySchema = z.object({ run: judgeRunViewSchema });
/** Newest first. */
export const judgeRunsReplySchema = z.object({ runs: z.array(judgeRunViewSchema) });
/** `trials` in the order they were made; one without a suggestion says why in `noSuggestion`. */
export const judgeRunWithTrialsSchema = z.object({
  run: judgeRunViewSchema,
  trials: z.array(trialFactsSchema),
});
/** `paused` lets the steps under way end and takes no more; `running` goes on, also after a failure. */
export const putJudgeRunSchema = z.strictObject({ state: z.enum(['running', 'paused']) });
/** Every second look at one step, oldest first, word for word, and the runs they belong to. */
export const stepTrialsSchema = z.object({ trials: z.array(trialSchema), runs: z.array(judgeRunViewSchema) });
export type StepTrials = z.infer<typeof stepTrialsSchema>;
