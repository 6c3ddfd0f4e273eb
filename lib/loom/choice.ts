import { z } from 'zod';
import { epochMsSchema, idSchema } from './id';
import type { Ranking } from './ranking';

/** What was taken at a step, by whom. Appended, never edited; undoing it sets `undoneAt`. */
export const choiceSchema = z.object({
  id: idSchema,
  loomId: idSchema,
  stepId: idSchema,
  nodeId: idSchema,
  by: z.enum(['human', 'autopilot']),
  /** The ranking on screen when the choice was made. */
  rankingId: idSchema.nullable(),
  suggestionVisible: z.boolean(),
  reason: z.string().max(1000).nullable(),
  createdAt: epochMsSchema,
  undoneAt: epochMsSchema.nullable(),
});
export type Choice = z.infer<typeof choiceSchema>;

/** Taking anything but the suggestion is an override; without a suggestion there is nothing to override. */
export const isOverride = (
  choice: Pick<Choice, 'nodeId'>,
  ranking: Pick<Ranking, 'suggestion'> | null | undefined,
): boolean => ranking?.suggestion != null && choice.nodeId !== ranking.suggestion;
