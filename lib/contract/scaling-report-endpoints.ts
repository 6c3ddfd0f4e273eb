import { scalingMatrixSchema, scalingReportSchema } from '../scaling/report/report';
import type { Endpoint } from './endpoints';
import * as report from './scaling-report';

const run = '/api/scaling-runs/{id}';

export const SCALING_REPORT_ENDPOINTS: Endpoint[] = [
  {
    method: 'GET',
    path: `${run}/report`,
    summary:
      'Every metric of every model with errors and intervals, the slope and the verdict of each family.',
    status: 200,
    reply: scalingReportSchema,
  },
  {
    method: 'GET',
    path: `${run}/matrix`,
    summary: 'One metric of every item under every model, by how the items go with size.',
    query: report.matrixQuerySchema,
    status: 200,
    reply: scalingMatrixSchema,
  },
  {
    method: 'GET',
    path: `${run}/scores`,
    summary: 'Items as one model scored them.',
    query: report.scoresQuerySchema,
    status: 200,
    reply: report.scoresReplySchema,
  },
  {
    method: 'GET',
    path: `${run}/items/{index}`,
    summary: 'One item as every model scored it, and the node it stands in.',
    status: 200,
    reply: report.runItemReplySchema,
  },
  {
    method: 'GET',
    path: `${run}/comparison`,
    summary: 'Two models over the same items: McNemar’s test and a paired bootstrap.',
    query: report.comparisonQuerySchema,
    status: 200,
    reply: report.comparisonReplySchema,
  },
];
