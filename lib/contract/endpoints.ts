import { z } from 'zod';
import { autopilotSchema } from '../loom/autopilot';
import { AUDIT_ENDPOINTS } from './audit-endpoints';
import { AUTOPILOT_ENDPOINTS } from './autopilot-endpoints';
import { CHOICE_ENDPOINTS } from './choice-endpoints';
import { CONTROL_ENDPOINTS } from './control-endpoints';
import { treeExportQuerySchema } from './dataset';
import { DATASET_ENDPOINTS } from './dataset-endpoints';
import { streamMessageSchema } from './event';
import { IMPORTING_ENDPOINTS } from './importing-endpoints';
import { JUDGE_POSITIONS_ENDPOINTS } from './judge-positions-endpoints';
import { JUDGING_ENDPOINTS } from './judging-endpoints';
import { MODEL_CALL_ENDPOINTS } from './model-calls-endpoints';
import * as queries from './query';
import * as replies from './reply';
import * as requests from './request';
import { SCALING_FILE_ENDPOINTS } from './scaling-file-endpoints';
import { SCALING_REPORT_ENDPOINTS } from './scaling-report-endpoints';
import { SCALING_RUN_ENDPOINTS } from './scaling-run-endpoints';
import { loomSnapshotSchema, stepViewSchema } from './snapshot';
import { TEACHING_ENDPOINTS } from './teaching-endpoints';
import { WORKSHOP_ENDPOINTS } from './workshop-endpoints';

export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `{parameters}`. */
  path: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  status: number;
  /** Null answers with nothing. */
  reply: z.ZodType | null;
  /** Media type of the reply where it is not JSON. */
  media?: string;
}

const loom = '/api/looms/{id}';
const step = '/api/steps/{id}';
const stepStarted = { status: 202, reply: stepViewSchema };

/** Every endpoint, once: the OpenAPI document is made of this list, and a test holds the routes against it. */
export const ENDPOINTS: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the server is up.',
    status: 200,
    reply: replies.healthSchema,
  },
  { method: 'GET', path: '/api/openapi.json', summary: 'This document.', status: 200, reply: z.object({}) },
  {
    method: 'GET',
    path: '/api/looms',
    summary: 'All looms, latest touched first.',
    query: queries.loomsQuerySchema,
    status: 200,
    reply: replies.loomsReplySchema,
  },
  {
    method: 'POST',
    path: '/api/looms',
    summary: 'Create a loom from a template. The same id twice gives the first.',
    body: requests.createLoomSchema,
    status: 201,
    reply: replies.loomReplySchema,
  },
  {
    method: 'GET',
    path: loom,
    summary: 'All that a page needs to open a loom, with the cursor its events go on from.',
    status: 200,
    reply: loomSnapshotSchema,
  },
  {
    method: 'PATCH',
    path: loom,
    summary: 'Change title, archive state or sections of the settings.',
    body: requests.patchLoomSchema,
    status: 200,
    reply: replies.loomReplySchema,
  },
  {
    method: 'POST',
    path: `${loom}/duplicate`,
    summary: 'Copy a loom with its whole tree.',
    body: requests.duplicateLoomSchema,
    status: 201,
    reply: replies.loomReplySchema,
  },
  {
    method: 'PUT',
    path: `${loom}/prompt`,
    summary: 'Make a new version of the prompt: a new root and head. What was made before stays.',
    body: requests.editPromptSchema,
    status: 200,
    reply: replies.loomReplySchema,
  },
  {
    method: 'PUT',
    path: `${loom}/head`,
    summary: 'Make a node the end of the accepted path.',
    body: requests.moveHeadSchema,
    status: 200,
    reply: replies.headReplySchema,
  },
  {
    method: 'POST',
    path: `${loom}/texts`,
    summary: 'Nodes by id, with their texts.',
    body: requests.textsRequestSchema,
    status: 200,
    reply: replies.nodesReplySchema,
  },
  {
    method: 'GET',
    path: `${loom}/nodes/{nodeId}/path`,
    summary: 'The nodes from the root to a node.',
    status: 200,
    reply: replies.nodesReplySchema,
  },
  {
    method: 'GET',
    path: `${loom}/search`,
    summary: 'Nodes whose text holds the words.',
    query: queries.searchQuerySchema,
    status: 200,
    reply: replies.hitsReplySchema,
  },
  {
    method: 'GET',
    path: `${loom}/events`,
    summary:
      'Everything that happens in a loom from a cursor on, as server-sent events; each `data` is one message.',
    query: queries.eventsQuerySchema,
    status: 200,
    reply: streamMessageSchema,
    media: 'text/event-stream',
  },
  {
    method: 'POST',
    path: `${loom}/steps`,
    summary:
      'Start a step under a node. Its candidates and ranking come as events. The same stepId twice starts one step.',
    body: requests.startStepSchema,
    ...stepStarted,
  },
  {
    method: 'POST',
    path: `${loom}/undo`,
    summary: 'Take back the last choice.',
    body: requests.undoSchema,
    status: 200,
    reply: replies.undoReplySchema,
  },
  {
    method: 'PUT',
    path: `${loom}/autopilot`,
    summary: 'Turn the autopilot on or off, and set its limits.',
    body: requests.putAutopilotSchema,
    status: 200,
    reply: z.object({ autopilot: autopilotSchema }),
  },
  {
    method: 'GET',
    path: `${loom}/export`,
    summary: 'The whole tree as a file.',
    query: treeExportQuerySchema,
    status: 200,
    reply: z.string(),
    media: 'application/octet-stream',
  },
  {
    method: 'GET',
    path: step,
    summary: 'A step with its candidates, rankings and choices, live where it runs.',
    status: 200,
    reply: stepViewSchema,
  },
  {
    method: 'POST',
    path: `${step}/more`,
    summary: 'Another round of candidates beside those there are; `retryOf` asks anew for one that failed.',
    body: requests.moreSchema,
    ...stepStarted,
  },
  {
    method: 'POST',
    path: `${step}/stop`,
    summary: 'End a running step with what has arrived.',
    status: 200,
    reply: stepViewSchema,
  },
  {
    method: 'POST',
    path: `${step}/rank`,
    summary: 'Have the candidates ranked again; earlier rankings stay.',
    body: requests.rerankSchema,
    ...stepStarted,
  },
  ...CHOICE_ENDPOINTS,
  {
    method: 'GET',
    path: '/api/servers',
    summary: 'The model servers, the practice model first. Keys are never among the answers.',
    status: 200,
    reply: replies.serversReplySchema,
  },
  {
    method: 'POST',
    path: '/api/servers',
    summary: 'Add a model server.',
    body: requests.createServerSchema,
    status: 201,
    reply: replies.serverReplySchema,
  },
  {
    method: 'PATCH',
    path: '/api/servers/{id}',
    summary: 'Change a model server. Another origin needs the key again.',
    body: requests.patchServerSchema,
    status: 200,
    reply: replies.serverReplySchema,
  },
  {
    method: 'DELETE',
    path: '/api/servers/{id}',
    summary: 'Remove a model server.',
    status: 204,
    reply: null,
  },
  {
    method: 'POST',
    path: '/api/servers/{id}/probe',
    summary: 'Find out what a model server can do.',
    body: requests.probeRequestSchema,
    status: 200,
    reply: requests.probeReportSchema,
  },
  ...DATASET_ENDPOINTS,
  ...IMPORTING_ENDPOINTS,
  ...MODEL_CALL_ENDPOINTS,
  ...CONTROL_ENDPOINTS,
  ...WORKSHOP_ENDPOINTS,
  ...AUTOPILOT_ENDPOINTS,
  ...JUDGING_ENDPOINTS,
  ...JUDGE_POSITIONS_ENDPOINTS,
  ...AUDIT_ENDPOINTS,
  ...TEACHING_ENDPOINTS,
  ...SCALING_RUN_ENDPOINTS,
  ...SCALING_REPORT_ENDPOINTS,
  ...SCALING_FILE_ENDPOINTS,
];
