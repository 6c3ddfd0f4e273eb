import { z } from 'zod';
import { epochMsSchema, idSchema } from './id';

export const autopilotLimitsSchema = z.object({
  /** Steps to take at most; null for no limit of its own. */
  steps: z.int().min(1).max(100_000).nullable(),
  /** Tokens (sampled and judged, in and out) to spend at most; null for no limit. */
  tokens: z.int().min(1).nullable(),
  /** Stops to ask below this confidence, 0 to 1. */
  minConfidence: z.number().min(0).max(1),
  /** US dollars to spend at most, by the price table; null or absent for no limit. */
  money: z.number().positive().nullable().optional(),
  /** Below that confidence: `stop` to ask, or take the judge's first, leave a `flag` and go on; absent means `stop`. */
  whenUnsure: z.enum(['stop', 'flag']).optional(),
  /** So many flags at most, then it stops to ask; absent means `DEFAULT_FLAGS`. */
  flags: z.int().min(1).max(10_000).optional(),
});
export type AutopilotLimits = z.infer<typeof autopilotLimitsSchema>;

export const autopilotStopSchema = z.object({
  code: z.enum([
    'person',
    'paused',
    'target',
    'steps',
    'tokens',
    'money',
    'price-unknown',
    'flags',
    'no-suggestion',
    'low-confidence',
    'failed',
  ]),
  message: z.string(),
});
export type AutopilotStop = z.infer<typeof autopilotStopSchema>;

/** The judge steering alone on one loom. It lives on the server and never picks without a suggestion. */
export const autopilotSchema = z.object({
  loomId: idSchema,
  on: z.boolean(),
  limits: autopilotLimitsSchema,
  stepsTaken: z.int().nonnegative(),
  tokensSpent: z.int().nonnegative(),
  /** US dollars by the price table; null once a call had no known price, absent before the first. */
  moneySpent: z.number().nonnegative().nullable().optional(),
  flagsLeft: z.int().nonnegative().optional(),
  /** Off for now, by a person: resumed, it goes on with what it has taken and spent. */
  paused: z.boolean().optional(),
  /** On, but as many others fly as may at once: its turn comes. True only while the server runs; never stored. */
  waiting: z.boolean().optional(),
  /** When this flight began, and for how long it has flown without its pauses. */
  startedAt: epochMsSchema.optional(),
  flownMs: z.number().nonnegative().optional(),
  /** Why it stopped last, null while on or never used. */
  stopped: autopilotStopSchema.nullable(),
  updatedAt: epochMsSchema,
});
export type Autopilot = z.infer<typeof autopilotSchema>;

export const DEFAULT_AUTOPILOT_LIMITS: AutopilotLimits = { steps: 20, tokens: null, minConfidence: 0.6 };

/** Flags it may leave where its limits do not say. */
export const DEFAULT_FLAGS = 20;

/** The autopilot of a loom that never had it on. */
export const neverUsed = (loomId: string): Autopilot => ({
  loomId,
  on: false,
  limits: DEFAULT_AUTOPILOT_LIMITS,
  stepsTaken: 0,
  tokensSpent: 0,
  stopped: null,
  updatedAt: 0,
});
