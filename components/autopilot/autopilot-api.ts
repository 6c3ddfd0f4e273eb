import { z } from 'zod';
import {
  type FlagsReply,
  type FlightsReply,
  flagsReplySchema,
  flightsReplySchema,
  type SteerFlights,
  steerFlightsReplySchema,
} from '@/lib/contract/flights';
import { loomsReplySchema } from '@/lib/contract/reply';
import type { PutAutopilot, PutChoice } from '@/lib/contract/request';
import type { LoomSummary } from '@/lib/contract/snapshot';
import { request } from '@/lib/store/http';

/** What the page of all flights and the review of flags ask of the server. All reject with an ApiError. */
export const autopilotApi = {
  flights: (signal?: AbortSignal): Promise<FlightsReply> =>
    request(flightsReplySchema, '/api/autopilots', { signal }),
  steer: async (body: SteerFlights): Promise<{ loomId: string; message: string }[]> =>
    (await request(steerFlightsReplySchema, '/api/autopilots', { method: 'PUT', body })).failures,
  looms: async (): Promise<LoomSummary[]> => (await request(loomsReplySchema, '/api/looms')).looms,
  flags: (loomId: string, signal?: AbortSignal): Promise<FlagsReply> =>
    request(flagsReplySchema, `${loom(loomId)}/flags`, { signal }),
  choose: (stepId: string, body: PutChoice): Promise<unknown> =>
    request(z.unknown(), `/api/steps/${encodeURIComponent(stepId)}/choice`, { method: 'PUT', body }),
  undo: (loomId: string, choiceId: string): Promise<unknown> =>
    request(z.unknown(), `${loom(loomId)}/undo`, { method: 'POST', body: { choiceId } }),
  moveHead: (loomId: string, nodeId: string): Promise<unknown> =>
    request(z.unknown(), `${loom(loomId)}/head`, { method: 'PUT', body: { nodeId } }),
  autopilot: (loomId: string, body: PutAutopilot): Promise<unknown> =>
    request(z.unknown(), `${loom(loomId)}/autopilot`, { method: 'PUT', body }),
};

const loom = (id: string): string => `/api/looms/${encodeURIComponent(id)}`;
