import { z } from 'zod';
import { epochMsSchema, idSchema } from './id';
import { rankingSchema } from './ranking';
import { judgeSchema } from './settings';

/** A judge tried on steps that are there already. It changes nothing in the loom: its rankings are trials, kept apart. */
export const judgeRunSchema = z.object({
  id: idSchema,
  loomId: idSchema,
  title: z.string().min(1).max(200),
  judge: judgeSchema,
  /** The steps it is to rank, in this order. */
  stepIds: z.array(idSchema).min(1).max(10_000),
  /** `waiting` for its turn; `running`; `paused` or `done`; `failed` with an error and what was ranked so far. */
  state: z.enum(['waiting', 'running', 'paused', 'done', 'failed']),
  /** Steps ranked so far, one trial each. */
  done: z.int().nonnegative(),
  error: z.string().nullable(),
  tokensIn: z.int().nonnegative(),
  tokensOut: z.int().nonnegative(),
  createdAt: epochMsSchema,
  updatedAt: epochMsSchema,
});
export type JudgeRun = z.infer<typeof judgeRunSchema>;

/** A second look at one step. `ranking.id` is an id of its own: no step or choice refers to it. */
export const trialSchema = z.object({
  id: idSchema,
  loomId: idSchema,
  runId: idSchema,
  stepId: idSchema,
  ranking: rankingSchema,
  createdAt: epochMsSchema,
});
export type Trial = z.infer<typeof trialSchema>;
