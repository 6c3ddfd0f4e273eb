import { z } from 'zod';

export const gateSchema = z.enum(['format', 'length', 'duplicate', 'conflict', 'near-duplicate', 'balance']);

/** What a code gate says of a candidate. It explains itself and never hides anything. */
export const gateFlagSchema = z.object({
  gate: gateSchema,
  /** `block` keeps the candidate from the judge (the person may still take it); `warn` only tells. */
  severity: z.enum(['block', 'warn']),
  reason: z.string(),
  /** The accepted node the reason is about, when there is one. */
  nodeId: z.string().optional(),
});
export type GateFlag = z.infer<typeof gateFlagSchema>;
