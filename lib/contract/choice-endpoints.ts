import type { Endpoint } from './endpoints';
import { choiceReplySchema, reasonReplySchema } from './reply';
import { putChoiceSchema, putReasonSchema } from './request';

export const CHOICE_ENDPOINTS: Endpoint[] = [
  {
    method: 'PUT',
    path: '/api/steps/{id}/choice',
    summary:
      'Take a candidate, or an edited copy of one. Another standing choice than `expects` is a conflict that carries both.',
    body: putChoiceSchema,
    status: 200,
    reply: choiceReplySchema,
  },
  {
    method: 'PUT',
    path: '/api/choices/{id}/reason',
    summary:
      'Say why a choice was made, where nothing was said. A choice that has a reason keeps it: another one is a conflict.',
    body: putReasonSchema,
    status: 200,
    reply: reasonReplySchema,
  },
];
