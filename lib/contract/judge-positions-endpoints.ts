import type { Endpoint } from './endpoints';
import { positionsReplySchema } from './judge-positions';

export const JUDGE_POSITIONS_ENDPOINTS: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/looms/{id}/positions',
    summary:
      'What standing at each place adds in the eyes of the loom’s judge, fitted over its calls so far.',
    status: 200,
    reply: positionsReplySchema,
  },
];
