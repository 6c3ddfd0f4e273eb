import { z } from 'zod';
import type { Endpoint } from './endpoints';
import * as files from './scaling-files';

export const SCALING_FILE_ENDPOINTS: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/families',
    summary: 'The model families, in their order.',
    status: 200,
    reply: files.familiesReplySchema,
  },
  {
    method: 'PUT',
    path: '/api/families',
    summary: 'Replace the model families; runs keep theirs as they were.',
    body: files.putFamiliesSchema,
    status: 200,
    reply: files.familiesReplySchema,
  },
  {
    method: 'POST',
    path: '/api/datasets/{id}/scaling-results',
    summary: 'Take results files in as a run, all of them or none; or only say what they hold.',
    body: files.importResultsSchema,
    status: 200,
    reply: files.importResultsReplySchema,
  },
  {
    method: 'GET',
    path: '/api/scaling-runs/{id}/results',
    summary: 'The results file of a model, or those of all in an archive.',
    query: files.resultsQuerySchema,
    status: 200,
    reply: z.string(),
    media: 'application/octet-stream',
  },
];
