import type { Endpoint } from './endpoints';
import { flagsReplySchema, flightsReplySchema, steerFlightsReplySchema, steerFlightsSchema } from './flights';
import { priceQuerySchema, priceReplySchema } from './prices';

export const AUTOPILOT_ENDPOINTS: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/autopilots',
    summary:
      'Every autopilot that flies, waits, is paused or stopped lately, with its rate and what is left.',
    status: 200,
    reply: flightsReplySchema,
  },
  {
    method: 'PUT',
    path: '/api/autopilots',
    summary: 'Start, resume, pause or stop the autopilots of several looms.',
    body: steerFlightsSchema,
    status: 200,
    reply: steerFlightsReplySchema,
  },
  {
    method: 'GET',
    path: '/api/looms/{id}/flags',
    summary: 'What the autopilot took under a flag and nobody has looked at since, the least sure first.',
    status: 200,
    reply: flagsReplySchema,
  },
  {
    method: 'GET',
    path: '/api/prices',
    summary: 'What a model on a server costs per million tokens, where that is known.',
    query: priceQuerySchema,
    status: 200,
    reply: priceReplySchema,
  },
];
