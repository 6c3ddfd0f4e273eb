import type { Endpoint } from './endpoints';
import * as runs from './judge-runs';
import { judgingReplySchema } from './judging';

const loom = '/api/looms/{id}';

export const JUDGING_ENDPOINTS: Endpoint[] = [
  {
    method: 'GET',
    path: `${loom}/judging`,
    summary: 'Every step of a loom in short: what was ranked, by whom, and what was decided.',
    status: 200,
    reply: judgingReplySchema,
  },
  {
    method: 'POST',
    path: `${loom}/judge-runs`,
    summary:
      'Have a judge rank steps that are there already, beside their stored rankings. The same id twice starts one run.',
    body: runs.createJudgeRunSchema,
    status: 201,
    reply: runs.judgeRunReplySchema,
  },
  {
    method: 'GET',
    path: `${loom}/judge-runs`,
    summary: 'The judge runs of a loom with their progress, newest first.',
    status: 200,
    reply: runs.judgeRunsReplySchema,
  },
  {
    method: 'GET',
    path: '/api/judge-runs/{id}',
    summary: 'A judge run and what it made of each step so far.',
    status: 200,
    reply: runs.judgeRunWithTrialsSchema,
  },
  {
    method: 'PUT',
    path: '/api/judge-runs/{id}',
    summary: 'Pause a judge run, or let it go on.',
    body: runs.putJudgeRunSchema,
    status: 200,
    reply: runs.judgeRunReplySchema,
  },
  {
    method: 'GET',
    path: '/api/steps/{id}/trials',
    summary: 'Every second look at a step by a judge run, with prompts and replies.',
    status: 200,
    reply: runs.stepTrialsSchema,
  },
];
