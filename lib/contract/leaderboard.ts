import { z } from 'zod';
import { judgeRunViewSchema } from './judge-runs';

/** At most so many runs on one board. */
export const MAX_LEADERS = 50;

/** `runs`: ids with commas between them; without it the newest ones. */
export const leaderboardQuerySchema = z.strictObject({
  runs: z
    .string()
    .max(4000)
    .transform((ids) => ids.split(',').filter((id) => id !== ''))
    .optional(),
});

/** With its 95 % interval; null where there is nothing to count. */
const measuredSchema = z.object({
  value: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).readonly().nullable(),
});

const standingSchema = z.object({
  /** Steps decided by a person that this judge ranked. */
  steps: z.int().nonnegative(),
  /** It suggests what the person took, of all those steps. */
  top1: measuredSchema,
  /** Mean of 1 over the place of the person's pick in its order; 0 where it has none. */
  reciprocalRank: measuredSchema,
  /** It suggests anything, of all those steps. */
  coverage: measuredSchema,
  /** It suggests what the person took, of the steps in which it suggests anything. */
  whenSuggesting: measuredSchema,
});

const versusSchema = z.object({
  /** Steps that both judged. */
  steps: z.int().nonnegative(),
  /** Top-1 agreement less that of the loom's own judge, −1 to 1; the interval by bootstrap over the steps. */
  difference: measuredSchema,
  onlyFirst: z.int().nonnegative(),
  onlySecond: z.int().nonnegative(),
  /** Exact McNemar test, two-sided. */
  p: z.number().min(0).max(1),
});

const bySight = <S extends z.ZodType>(schema: S) => z.object({ all: schema, blind: schema, shown: schema });

export const leaderSchema = z.object({
  standing: bySight(standingSchema),
  /** Over the steps of `standing.all`; `money` in US dollars, null where a price is not known. */
  spent: z.object({
    tokensIn: z.number().nonnegative(),
    tokensOut: z.number().nonnegative(),
    ms: z.number().nonnegative(),
    money: z.number().nonnegative().nullable(),
  }),
  /** Against the loom's own judge; null for that judge itself. */
  versus: bySight(versusSchema).nullable(),
});
export type LeaderReply = z.infer<typeof leaderSchema>;

export const leaderboardReplySchema = z.object({
  /** Steps on which a person's choice stands, and how many of them were decided blind. */
  decided: z.int().nonnegative(),
  blind: z.int().nonnegative(),
  /** What the loom's judge calls took so far; `calls` 0 leaves nothing to estimate by. */
  usage: z.object({
    calls: z.int().nonnegative(),
    tokensInPerCall: z.number().nonnegative(),
    tokensOutPerCall: z.number().nonnegative(),
    candidates: z.number().nonnegative(),
  }),
  /** The rankings that the choices were made by. */
  own: leaderSchema,
  /** Newest first. */
  runs: z.array(z.object({ run: judgeRunViewSchema, leader: leaderSchema })),
});
export type LeaderboardReply = z.infer<typeof leaderboardReplySchema>;
