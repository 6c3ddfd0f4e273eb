import {
  answersReplySchema,
  answersRequestSchema,
  embeddingsReplySchema,
  embeddingsRequestSchema,
} from './dataset';
import type { Endpoint } from './endpoints';

export const MODEL_CALL_ENDPOINTS: Endpoint[] = [
  {
    method: 'POST',
    path: '/api/embeddings',
    summary: 'Embed texts by a model server. The same text is asked of a model once.',
    body: embeddingsRequestSchema,
    status: 200,
    reply: embeddingsReplySchema,
  },
  {
    method: 'POST',
    path: '/api/datasets/{id}/answers',
    summary: 'Have a model answer rows; its answers are kept as reviews by it.',
    body: answersRequestSchema,
    status: 200,
    reply: answersReplySchema,
  },
];
