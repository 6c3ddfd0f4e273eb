import { z } from 'zod';

export const scoreMethodSchema = z.enum(['echo', 'next-token', 'sampled', 'imported']);
/**
 * How a label's probability was found: `echo` (prompt logprobs: exact, any length), `next-token` (the likeliest next tokens),
 * `sampled` (how often it was drawn), `imported` (a results file said so).
 */
export type ScoreMethod = z.infer<typeof scoreMethodSchema>;

/** A surface form whose probability counts for a label, such as `Yes`, ` Yes`, `yes`. */
export const variantSchema = z.object({ text: z.string(), logprob: z.number() });

/** A label's natural-log probability after an item's prompt. */
export const labelScoreSchema = z.object({
  label: z.string(),
  /** Null where it was not among the likeliest tokens: then only `atMost` is known. */
  logprob: z.number().max(0).nullable(),
  /** The censored label's log probability is at most this; null where nothing is censored. */
  atMost: z.number().max(0).nullable(),
  variants: z.array(variantSchema),
});
export type LabelScore = z.infer<typeof labelScoreSchema>;

/** The bounds between which a label's log probability lies; both the same where it is known. */
export const boundsOf = ({
  logprob,
  atMost,
}: Pick<LabelScore, 'logprob' | 'atMost'>): readonly [number, number] =>
  logprob === null ? [Number.NEGATIVE_INFINITY, atMost ?? 0] : [logprob, logprob];
