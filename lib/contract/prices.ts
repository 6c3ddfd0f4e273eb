import { z } from 'zod';

export const priceQuerySchema = z.strictObject({
  serverId: z.string().min(1).max(64),
  model: z.string().min(1).max(200),
});

export const priceReplySchema = z.object({
  /** False: nobody here knows the price; it is not to be shown as 0. */
  known: z.boolean(),
  /** US dollars per million tokens; 0 where `source` is `none`, null where unknown. */
  inPerMillion: z.number().nonnegative().nullable(),
  outPerMillion: z.number().nonnegative().nullable(),
  /** `table`: the price list that comes with Espalier. `none`: it costs no money by the token. */
  source: z.enum(['table', 'none', 'unknown']),
  /** The same in one plain sentence. */
  sentence: z.string(),
});
export type PriceReply = z.infer<typeof priceReplySchema>;
