import { z } from 'zod';
import { epochMsSchema, idSchema } from './id';

/** One criterion's score of one candidate: 1 (worst) to 5 (best), a mean over rotations in a ranking. */
export const criterionScoreSchema = z.object({ score: z.number().min(1).max(5), reason: z.string() });
export type CriterionScore = z.infer<typeof criterionScoreSchema>;

/** Candidate id → criterion id → score. */
export const candidateScoresSchema = z.record(z.string(), z.record(z.string(), criterionScoreSchema));
export type CandidateScores = z.infer<typeof candidateScoresSchema>;

export const judgeReplySchema = z.object({
  /** The raw reply; empty when the call failed. */
  text: z.string(),
  /** How the answer was asked for. */
  mode: z.enum(['json_schema', 'json_object', 'text']),
  tokensIn: z.int().nonnegative().nullable(),
  tokensOut: z.int().nonnegative().nullable(),
  ms: z.number().nonnegative(),
  /** Why this reply could not be used, when it could not. */
  error: z.string().nullable(),
});
export type JudgeReply = z.infer<typeof judgeReplySchema>;

/** One question put to the judge and all that came back: kept word for word. */
export const judgeCallSchema = z.object({
  kind: z.enum(['rotation', 'head-to-head', 'rating', 'pair']),
  /** The candidates in the order shown, under the opaque ids the judge saw. */
  shown: z.array(z.object({ opaqueId: z.string(), nodeId: idSchema })),
  system: z.string(),
  user: z.string(),
  /** The first reply, and the repaired one if the first could not be read. */
  replies: z.array(judgeReplySchema),
  /** Best first; null when no reply could be read. */
  order: z.array(idSchema).nullable(),
  scores: candidateScoresSchema.nullable(),
  /** The judge's sentence on its first, empty when it gave none. */
  summary: z.string(),
  error: z.string().nullable(),
  /** Of a `rating`: per criterion the probabilities of the ratings 1 to 5, scaled to add up to 1, and the mass on other tokens. */
  ratings: z
    .record(
      z.string(),
      z.object({ probabilities: z.array(z.number()).length(5), missingMass: z.number().min(0).max(1) }),
    )
    .optional(),
});
export type JudgeCall = z.infer<typeof judgeCallSchema>;

export const noSuggestionSchema = z.object({
  code: z.enum([
    'judge-off',
    'too-few',
    'unparsable',
    'judge-failed',
    'undecided',
    'below-threshold',
    'stopped',
    'interrupted',
  ]),
  message: z.string(),
});
export type NoSuggestion = z.infer<typeof noSuggestionSchema>;

/** What a model of the judge's replies makes of them. */
export const rankingEstimateSchema = z.object({
  /** Candidate id → probability of being the best; they add up to 1. */
  best: z.record(z.string(), z.number().min(0).max(1)),
  /** How many candidates were shown → what standing at each place adds to a candidate's utility, in log-odds; the mean is 0. */
  positions: z.record(z.string(), z.array(z.number())),
  /** Judge calls of this loom that the position effects were fitted over, this ranking's own among them. */
  fittedOn: z.int().nonnegative(),
  /** Standard deviation of candidates' utilities, in log-odds: how much the judge sees in them. */
  spread: z.number().nonnegative(),
  /** How well those effects and the spread were known: with them, and the calls, the probabilities can be worked out again. */
  known: z
    .object({
      /** How many were shown → posterior covariance of the effects; of the lengths this ranking's calls have. */
      covariance: z.record(z.string(), z.array(z.array(z.number()))),
      /** Standard deviation of places' effects, in log-odds. */
      placeSpread: z.number().positive(),
      /** Standard error of the natural logarithm of `spread`. */
      spreadError: z.number().nonnegative(),
    })
    .optional(),
  /** The learned weights that ordered the candidates, where they did. */
  learnedAt: epochMsSchema.optional(),
});
export type RankingEstimate = z.infer<typeof rankingEstimateSchema>;

/** The judge's order, scores and rationale over the candidates of one step. Never edited: a second look is a second ranking. */
export const rankingSchema = z.object({
  id: idSchema,
  loomId: idSchema,
  stepId: idSchema,
  createdAt: epochMsSchema,
  judge: z.object({
    serverId: z.string(),
    model: z.string(),
    heuristic: z.boolean(),
    rubricHash: z.string(),
  }),
  method: z.enum([
    'listwise-kemeny',
    'listwise-kemeny+head-to-head',
    'listwise-plackett-luce',
    'pointwise',
    'pairwise-bradley-terry',
    'none',
  ]),
  calls: z.array(judgeCallSchema),
  /** Best first, only candidates that were judged. */
  order: z.array(idSchema),
  excluded: z.array(z.object({ nodeId: idSchema, reason: z.string() })),
  scores: candidateScoresSchema,
  suggestion: idSchema.nullable(),
  /** One sentence on why the suggestion is first, in the judge's words. */
  summary: z.string(),
  noSuggestion: noSuggestionSchema.nullable(),
  /** Share of the rotations asked (unreadable ones count as disagreeing) that put the first of the order first; with an `estimate`, its probability of being the best, also where it is too low for a suggestion (where those with a wanted label come first: the best of those); 0 to 1. */
  confidence: z.number().min(0).max(1).nullable(),
  /** How the agreement came about, in words. */
  agreement: z.string(),
  estimate: rankingEstimateSchema.optional(),
  tokensIn: z.int().nonnegative(),
  tokensOut: z.int().nonnegative(),
  ms: z.number().nonnegative(),
});
export type Ranking = z.infer<typeof rankingSchema>;

/** `high` from 0.95, `medium` from 0.6, else `low`. */
export const confidenceWord = (confidence: number): 'high' | 'medium' | 'low' =>
  confidence >= 0.95 ? 'high' : confidence >= 0.6 ? 'medium' : 'low';
