import { z } from 'zod';

export const positionsReplySchema = z.object({
  /** The loom's judge of now: each judge model has a taste of its own. */
  judge: z.object({ serverId: z.string(), model: z.string() }),
  /** How many were shown → what standing at each place adds to a candidate's utility, in log-odds; the mean is 0. */
  positions: z.record(
    z.string(),
    z.array(z.object({ effect: z.number(), standardError: z.number().nonnegative() })),
  ),
  /** Standard deviation of candidates' utilities, in log-odds. */
  spread: z.number().nonnegative(),
  /** Judge calls it was fitted over; 0 where this judge gave no order here yet. */
  fittedOn: z.int().nonnegative(),
});
export type PositionsReply = z.infer<typeof positionsReplySchema>;
