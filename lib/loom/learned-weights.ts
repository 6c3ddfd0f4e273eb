import { z } from 'zod';
import { epochMsSchema } from './id';

/** How well weights foretell choices they were not fitted to. */
const heldOutSchema = z.object({
  /** Share of the held-out choices that stand first, 0 to 1. */
  top1: z.number().min(0).max(1),
  /** Mean negative natural log of the probability given to what was chosen. */
  logLoss: z.number().nonnegative(),
});

/** Weights over criteria and gates, learned from what people chose. They never see what the autopilot took. */
export const learnedWeightsSchema = z.object({
  /** Whether they rank; off they are only kept. */
  on: z.boolean(),
  /** The rubric whose criteria they weigh: another rubric makes them void. */
  rubricHash: z.string(),
  /** Criterion id, or `gate:` and a gate's name → weight in log-odds per point (per flag). */
  weights: z.record(z.string(), z.number()),
  /** Human choices fitted to, and how many of them were blind. */
  choices: z.int().nonnegative(),
  blind: z.int().nonnegative(),
  folds: z.int().min(2),
  /** Strength of the pull towards the owner's weights. */
  l2: z.number().positive(),
  heldOut: z.object({ learned: heldOutSchema, owner: heldOutSchema }),
  createdAt: epochMsSchema,
});
export type LearnedWeights = z.infer<typeof learnedWeightsSchema>;
