import type { Endpoint } from './endpoints';
import * as runs from './scaling-runs';

const dataset = '/api/datasets/{id}';
const run = '/api/scaling-runs/{id}';

export const SCALING_RUN_ENDPOINTS: Endpoint[] = [
  {
    method: 'GET',
    path: `${dataset}/scaling-runs`,
    summary:
      'The scaling runs of a dataset with their progress, newest first, and what a new one would score.',
    status: 200,
    reply: runs.scalingRunsReplySchema,
  },
  {
    method: 'POST',
    path: `${dataset}/scaling-runs`,
    summary:
      'Score the dataset, as it is now, on models of growing size, in the background. The same id twice starts one run.',
    body: runs.createScalingRunSchema,
    status: 201,
    reply: runs.scalingRunReplySchema,
  },
  {
    method: 'POST',
    path: `${dataset}/scoring-check`,
    summary: 'Which method a model can be scored by, tried on questions whose answer is known.',
    body: runs.checkScoringSchema,
    status: 200,
    reply: runs.scoringCheckReplySchema,
  },
  {
    method: 'GET',
    path: run,
    summary: 'A scaling run and how far it is.',
    status: 200,
    reply: runs.scalingRunReplySchema,
  },
  {
    method: 'PUT',
    path: run,
    summary: 'Pause a scaling run, let it go on, cancel it, or change its title or limits.',
    body: runs.putScalingRunSchema,
    status: 200,
    reply: runs.scalingRunReplySchema,
  },
  {
    method: 'GET',
    path: `${run}/dataset`,
    summary: 'The dataset of a run as it was: hash, card, labels, leakage baselines.',
    status: 200,
    reply: runs.runDatasetReplySchema,
  },
];
