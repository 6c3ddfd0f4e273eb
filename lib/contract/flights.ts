import { z } from 'zod';
import { autopilotLimitsSchema, autopilotSchema } from '../loom/autopilot';
import { choiceFlagSchema } from '../loom/choice';
import { epochMsSchema, idSchema } from '../loom/id';

/** One autopilot as the page of all flights shows it. */
export const flightSchema = z.object({
  loomId: idSchema,
  title: z.string(),
  state: z.enum(['flying', 'waiting', 'paused', 'stopped']),
  autopilot: autopilotSchema,
  /** Items on the accepted path, and how many are wanted. */
  items: z.int(),
  targetItems: z.int().nullable(),
  /** Flags that nobody has looked at yet, of this flight and earlier ones. */
  openFlags: z.int(),
  /** See `Progress`. */
  stepsPerMinute: z.number().nullable(),
  stepsLeft: z.number().nullable(),
  msLeft: z.number().nullable(),
  flownMs: z.number(),
});
export type Flight = z.infer<typeof flightSchema>;

export const flightsReplySchema = z.object({
  /** Those that fly or wait first, then the paused, then the lately stopped. */
  flights: z.array(flightSchema),
  /** So many steer at once. */
  atOnce: z.int(),
  now: epochMsSchema,
});
export type FlightsReply = z.infer<typeof flightsReplySchema>;

export const steerFlightsSchema = z
  .strictObject({
    /** `start` begins anew; `resume` goes on with what was taken and spent. */
    act: z.enum(['start', 'resume', 'pause', 'stop']),
    loomIds: z.array(idSchema).min(1).max(500),
    /** The same for all of them; left out, each keeps its own. */
    limits: autopilotLimitsSchema.optional(),
  })
  .refine(({ act, limits }) => !limits || act === 'start' || act === 'resume', {
    path: ['limits'],
    message: 'limits come with start or resume',
  });
export type SteerFlights = z.infer<typeof steerFlightsSchema>;
export const steerFlightsReplySchema = z.object({
  /** Looms where it could not be done, and why. */
  failures: z.array(z.object({ loomId: idSchema, message: z.string() })),
});

export const flagCandidateSchema = z.object({
  nodeId: idSchema,
  text: z.string(),
  /** The one the autopilot took. */
  taken: z.boolean(),
  /** Place in the judge's order, from 1; null where the judge did not rank it. */
  place: z.int().nullable(),
  /** Its probability of being the best, where the ranking says one. */
  probability: z.number().nullable(),
  score: z.number().nullable(),
});

export const openFlagSchema = z.object({
  choiceId: idSchema,
  stepId: idSchema,
  nodeId: idSchema,
  rankingId: idSchema.nullable(),
  flag: choiceFlagSchema,
  createdAt: epochMsSchema,
  /** Whether what was taken is on the accepted path of now. */
  onPath: z.boolean(),
  /** Steps that followed on it. */
  follows: z.int(),
  /** The end of the text before the step. */
  context: z.string(),
  /** Why the judge put its first first, and how the agreement came about, in its words. */
  summary: z.string(),
  agreement: z.string(),
  /** Those that can be taken, in the judge's order, the unranked last. */
  candidates: z.array(flagCandidateSchema),
});
export type OpenFlag = z.infer<typeof openFlagSchema>;

export const flagsReplySchema = z.object({
  title: z.string(),
  /** Where the accepted path ends now. */
  headId: idSchema,
  /** The loom's autopilot as it stands: its limits are what growing anew goes by. */
  autopilot: autopilotSchema,
  /** The accepted path's first, each part from the least sure on. */
  flags: z.array(openFlagSchema),
  /** With those that did not fit into this answer. */
  total: z.int(),
});
export type FlagsReply = z.infer<typeof flagsReplySchema>;
