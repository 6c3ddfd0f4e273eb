import { z } from 'zod';
import { epochMsSchema, idSchema } from './id';
import type { Ranking } from './ranking';

export const overrideReasonSchema = z.enum([
  'wrong-label',
  'not-tempting',
  'unclear',
  'too-similar',
  'wrong-style',
  'off-topic',
  'other',
]);
/** Why a person took another candidate than the suggestion, from a short list. */
export type OverrideReason = z.infer<typeof overrideReasonSchema>;

/** Each reason in words, in the order in which they are offered. */
export const OVERRIDE_REASON_WORDS: Record<OverrideReason, string> = {
  'wrong-label': 'wrong label',
  'not-tempting': 'not tempting',
  unclear: 'unclear',
  'too-similar': 'too similar',
  'wrong-style': 'wrong style',
  'off-topic': 'off topic',
  other: 'other',
};

/** A reason in words: the one from the list, the person's own, or both; null without one. */
export const reasonWords = ({ reason, reasonCode }: Pick<Choice, 'reason' | 'reasonCode'>): string | null =>
  [reasonCode && OVERRIDE_REASON_WORDS[reasonCode], reason].filter(Boolean).join(': ') || null;

/** A doubt that the autopilot left behind for a person to look at. */
export const choiceFlagSchema = z.object({ confidence: z.number().min(0).max(1), message: z.string() });
export type ChoiceFlag = z.infer<typeof choiceFlagSchema>;

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
  reasonCode: overrideReasonSchema.optional(),
  /** Candidates as the person ranks them, best first: all of the step, or the first few. */
  order: z.array(idSchema).optional(),
  /** Only on what the autopilot took. */
  flag: choiceFlagSchema.optional(),
  createdAt: epochMsSchema,
  undoneAt: epochMsSchema.nullable(),
});
export type Choice = z.infer<typeof choiceSchema>;

/** Taking anything but the suggestion is an override; without a suggestion there is nothing to override. */
export const isOverride = (
  choice: Pick<Choice, 'nodeId'>,
  ranking: Pick<Ranking, 'suggestion'> | null | undefined,
): boolean => ranking?.suggestion != null && choice.nodeId !== ranking.suggestion;
