import { z } from 'zod';
import type { Ranking } from './ranking';

/** What the numbers over many rankings need of each judge call, without its words. */
export const callDigestSchema = z.object({
  kind: z.enum(['rotation', 'head-to-head', 'rating', 'pair']),
  /** Node ids in the order shown. */
  shown: z.array(z.string()),
  /** Node ids, best first; null when no reply could be read. */
  order: z.array(z.string()).nullable(),
  /** Replies asked for: 2 where the first had to be repaired. */
  replies: z.int().nonnegative(),
  /** The call failed before there was anything to read. */
  failed: z.boolean(),
});
export type CallDigest = z.infer<typeof callDigestSchema>;

export const digestOf = ({ calls }: Pick<Ranking, 'calls'>): CallDigest[] =>
  calls.map(({ kind, shown, order, replies }) => ({
    kind,
    shown: shown.map(({ nodeId }) => nodeId),
    order,
    replies: replies.length,
    failed: replies.at(-1)?.text === '',
  }));
