import { z } from 'zod';
import * as wire from './dataset';
import type { Endpoint } from './endpoints';

const dataset = '/api/datasets/{id}';

export const DATASET_ENDPOINTS: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/datasets',
    summary: 'Datasets that were made or changed by somebody, latest touched first.',
    status: 200,
    reply: wire.datasetsReplySchema,
  },
  {
    method: 'POST',
    path: '/api/datasets',
    summary: 'Make a dataset of paths of one or more looms. The same id twice gives the first.',
    body: wire.createDatasetSchema,
    status: 201,
    reply: wire.datasetReplySchema,
  },
  {
    method: 'GET',
    path: dataset,
    summary: 'A dataset without its rows. The id of a loom gives the dataset it has by itself.',
    status: 200,
    reply: wire.datasetViewSchema,
  },
  {
    method: 'PATCH',
    path: dataset,
    summary: 'Change title or sources of a dataset.',
    body: wire.patchDatasetSchema,
    status: 200,
    reply: wire.datasetReplySchema,
  },
  {
    method: 'GET',
    path: `${dataset}/rows`,
    summary: 'A page of rows, excluded ones too. Another version than the first page’s means: begin again.',
    query: wire.rowsQuerySchema,
    status: 200,
    reply: wire.rowsReplySchema,
  },
  {
    method: 'POST',
    path: `${dataset}/acts`,
    summary:
      'Edit, exclude or review rows, or give them control prompts: all of it or nothing. The same ids twice are done once.',
    body: wire.actsRequestSchema,
    status: 200,
    reply: wire.actsReplySchema,
  },
  {
    method: 'POST',
    path: `${dataset}/acts/undo`,
    summary: 'Take acts on rows back. Twice is once.',
    body: wire.undoActsSchema,
    status: 200,
    reply: wire.actsReplySchema,
  },
  {
    method: 'GET',
    path: `${dataset}/trace`,
    summary: 'Everything behind one row: its nodes, step, candidates, rankings, choices and acts.',
    query: wire.traceQuerySchema,
    status: 200,
    reply: wire.traceSchema,
  },
  {
    method: 'GET',
    path: `${dataset}/export`,
    summary: 'The rows as a file, or as an archive of several.',
    query: wire.datasetExportQuerySchema,
    status: 200,
    reply: z.string(),
    media: 'application/octet-stream',
  },
  {
    method: 'GET',
    path: `${dataset}/preview`,
    summary: 'The beginning of each file of an export.',
    query: wire.previewQuerySchema,
    status: 200,
    reply: wire.exportPreviewSchema,
  },
];
