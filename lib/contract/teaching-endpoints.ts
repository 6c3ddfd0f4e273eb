import type { Endpoint } from './endpoints';
import { leaderboardQuerySchema, leaderboardReplySchema } from './leaderboard';
import {
  learnedReplySchema,
  learnReplySchema,
  overridesQuerySchema,
  overridesReplySchema,
  rubricsReplySchema,
} from './teaching';

const loom = '/api/looms/{id}';

export const TEACHING_ENDPOINTS: Endpoint[] = [
  {
    method: 'GET',
    path: `${loom}/leaderboard`,
    summary: 'How the loom’s own judge and each judge run stand against the choices of people.',
    query: leaderboardQuerySchema,
    status: 200,
    reply: leaderboardReplySchema,
  },
  {
    method: 'GET',
    path: `${loom}/rubrics`,
    summary: 'Every rubric a loom has had, newest first, with what goes by it.',
    status: 200,
    reply: rubricsReplySchema,
  },
  {
    method: 'GET',
    path: `${loom}/overrides-shown`,
    summary: 'The overrides that the judge is shown as examples, or would be with another count.',
    query: overridesQuerySchema,
    status: 200,
    reply: overridesReplySchema,
  },
  {
    method: 'GET',
    path: `${loom}/learned-weights`,
    summary: 'What there is to learn weights from, and the weights that are kept.',
    status: 200,
    reply: learnedReplySchema,
  },
  {
    method: 'POST',
    path: `${loom}/learned-weights`,
    summary: 'Learn weights over criteria and gates from the choices of people. Offers them; stores nothing.',
    status: 200,
    reply: learnReplySchema,
  },
];
