import { controlLoomReplySchema, controlLoomRequestSchema } from './dataset';
import type { Endpoint } from './endpoints';

export const CONTROL_ENDPOINTS: Endpoint[] = [
  {
    method: 'POST',
    path: '/api/datasets/{id}/control-loom',
    summary:
      'Open the loom in which a model proposes control prompts, at the node that asks for this row’s. Made on first use; the same row as it stands gives the same node.',
    body: controlLoomRequestSchema,
    status: 200,
    reply: controlLoomReplySchema,
  },
];
