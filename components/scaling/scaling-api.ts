import {
  type FamiliesReply,
  familiesReplySchema,
  type ImportResults,
  type ImportResultsReply,
  importResultsReplySchema,
  type PutFamilies,
} from '@/lib/contract/scaling-files';
import {
  type ComparisonReply,
  comparisonReplySchema,
  type RunItemReply,
  runItemReplySchema,
  type ScoresQuery,
  type ScoresReply,
  scoresReplySchema,
} from '@/lib/contract/scaling-report';
import {
  type CheckScoring,
  type CreateScalingRun,
  type PutScalingRun,
  runDatasetReplySchema,
  type ScalingRunsReply,
  type ScalingRunView,
  type ScoringCheckReply,
  scalingRunReplySchema,
  scalingRunsReplySchema,
  scoringCheckReplySchema,
} from '@/lib/contract/scaling-runs';
import type { MetricId } from '@/lib/scaling/report/metric';
import {
  type ScalingMatrix,
  type ScalingReport,
  scalingMatrixSchema,
  scalingReportSchema,
} from '@/lib/scaling/report/report';
import type { RunDataset } from '@/lib/scaling/run';
import { request } from '@/lib/store/http';

const at = (id: string): string => `/api/scaling-runs/${encodeURIComponent(id)}`;
const of = (datasetId: string): string => `/api/datasets/${encodeURIComponent(datasetId)}`;

/** What the pages of scaling ask of the server. All reject with an ApiError. */
export const scalingApi = {
  runs: (datasetId: string, signal?: AbortSignal): Promise<ScalingRunsReply> =>
    request(scalingRunsReplySchema, `${of(datasetId)}/scaling-runs`, { signal }),
  start: async (datasetId: string, body: CreateScalingRun): Promise<ScalingRunView> =>
    (await request(scalingRunReplySchema, `${of(datasetId)}/scaling-runs`, { method: 'POST', body })).run,
  check: (datasetId: string, body: CheckScoring, signal?: AbortSignal): Promise<ScoringCheckReply> =>
    request(scoringCheckReplySchema, `${of(datasetId)}/scoring-check`, { method: 'POST', body, signal }),
  importResults: (datasetId: string, body: ImportResults): Promise<ImportResultsReply> =>
    request(importResultsReplySchema, `${of(datasetId)}/scaling-results`, { method: 'POST', body }),
  run: async (id: string, signal?: AbortSignal): Promise<ScalingRunView> =>
    (await request(scalingRunReplySchema, at(id), { signal })).run,
  steer: async (id: string, body: PutScalingRun): Promise<ScalingRunView> =>
    (await request(scalingRunReplySchema, at(id), { method: 'PUT', body })).run,
  dataset: async (id: string): Promise<RunDataset | null> =>
    (await request(runDatasetReplySchema, `${at(id)}/dataset`)).dataset,
  report: (id: string, signal?: AbortSignal): Promise<ScalingReport> =>
    request(scalingReportSchema, `${at(id)}/report`, { signal }),
  matrix: (id: string, metric: MetricId, signal?: AbortSignal): Promise<ScalingMatrix> =>
    request(scalingMatrixSchema, `${at(id)}/matrix?metric=${metric}`, { signal }),
  scores: (id: string, query: ScoresQuery, signal?: AbortSignal): Promise<ScoresReply> => {
    const words = Object.entries(query).map(([key, value]) => [key, String(value)]);
    return request(scoresReplySchema, `${at(id)}/scores?${new URLSearchParams(words)}`, { signal });
  },
  item: (id: string, index: number, signal?: AbortSignal): Promise<RunItemReply> =>
    request(runItemReplySchema, `${at(id)}/items/${index}`, { signal }),
  compare: (id: string, first: string, second: string, signal?: AbortSignal): Promise<ComparisonReply> =>
    request(comparisonReplySchema, `${at(id)}/comparison?${new URLSearchParams({ first, second })}`, {
      signal,
    }),
  families: (signal?: AbortSignal): Promise<FamiliesReply> =>
    request(familiesReplySchema, '/api/families', { signal }),
  putFamilies: (body: PutFamilies): Promise<FamiliesReply> =>
    request(familiesReplySchema, '/api/families', { method: 'PUT', body }),
  /** Address of the results file of one model, or of all in an archive. */
  resultsHref: (id: string, model: string | null): string =>
    `${at(id)}/results${model === null ? '' : `?model=${encodeURIComponent(model)}`}`,
};
