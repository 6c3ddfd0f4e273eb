import { z } from 'zod';
import { epochMsSchema, idSchema } from './id';
import { judgeSchema, samplerSchema } from './settings';

export const stepStateSchema = z.enum(['proposing', 'judging', 'open', 'interrupted']);
/** `open`: candidates wait for (or have had) a choice. `interrupted`: the server went down while it ran; what arrived is kept. */

/** A step holds at most this many candidates, however often "more" is asked. */
export const MAX_CANDIDATES = 16;

/** One round of propose → rank → choose under `parentId`, with the settings it ran with. */
export const stepSchema = z.object({
  id: idSchema,
  loomId: idSchema,
  parentId: idSchema,
  by: z.enum(['human', 'autopilot']),
  state: stepStateSchema,
  sampler: samplerSchema,
  judge: judgeSchema,
  /** How often candidates were asked for: 1, and one more for each "more" or retry. */
  rounds: z.int().positive(),
  /** Plain sentences about what the servers did not do as asked ("this model refuses temperature: left out"). */
  notices: z.array(z.string()),
  /** What the judge says is hidden until the person has chosen. */
  blind: z.boolean().optional(),
  /** Proposed ahead of the person: `unexplored` until somebody gets there. */
  speculated: z.enum(['unexplored', 'reached']).optional(),
  /** The label that the sampler was asked for, because it was short. */
  wantedLabel: z.string().optional(),
  /** Spent on it so far, sampled and judged, in and out; absent before its first round ended. */
  tokens: z.int().nonnegative().optional(),
  createdAt: epochMsSchema,
  updatedAt: epochMsSchema,
});
export type Step = z.infer<typeof stepSchema>;

export const isRunning = (step: Pick<Step, 'state'>): boolean =>
  step.state === 'proposing' || step.state === 'judging';
