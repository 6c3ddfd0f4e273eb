import { z } from 'zod';
import type { Endpoint } from './endpoints';
import { commitImportSchema, importJobReplySchema, uploadQuerySchema } from './importing';

const job = '/api/imports/{id}';

export const IMPORTING_ENDPOINTS: Endpoint[] = [
  {
    method: 'POST',
    path: '/api/imports',
    summary:
      'Bring a file, which is the body: up to 512 MB of UTF-8. It is read in the background; nothing is written yet.',
    query: uploadQuerySchema,
    body: z.string(),
    status: 201,
    reply: importJobReplySchema,
  },
  {
    method: 'GET',
    path: job,
    summary:
      'How far a file is, what it holds once it is read, and what is wrong with it. Gone after an hour.',
    status: 200,
    reply: importJobReplySchema,
  },
  {
    method: 'POST',
    path: `${job}/commit`,
    summary: 'Open a file that was read as a loom: all of it or nothing. Twice is once.',
    body: commitImportSchema,
    status: 202,
    reply: importJobReplySchema,
  },
  {
    method: 'DELETE',
    path: job,
    summary: 'Give a file up, wherever it stands. What was not written by then is not written.',
    status: 204,
    reply: null,
  },
];
