import 'server-only';
import { z } from 'zod';
import { type ModelFamily, modelFamilySchema } from '@/lib/scaling/models/family';
import {
  type ItemScore,
  itemScoreSchema,
  type RunDataset,
  type RunItem,
  runDatasetSchema,
  runItemSchema,
  type ScalingRun,
  scalingRunSchema,
} from '@/lib/scaling/run';
import { createCodec } from './codec';

export const familyCodec = createCodec<ModelFamily & { place: number }, 'models', never>({
  table: 'families',
  schema: modelFamilySchema.extend({ place: z.int() }),
  id: 'id',
  json: ['models'],
});

export const scalingRunCodec = createCodec<ScalingRun, 'models' | 'settings', 'imported'>({
  table: 'scalingRuns',
  schema: scalingRunSchema,
  id: 'id',
  json: ['models', 'settings'],
  flags: ['imported'],
});

export const runItemCodec = createCodec<RunItem, 'classes', never>({
  table: 'scalingItems',
  schema: runItemSchema,
  id: 'runId',
  json: ['classes'],
});

export const itemScoreCodec = createCodec<ItemScore, 'labels' | 'otherLabels' | 'imported', never>({
  table: 'scalingScores',
  schema: itemScoreSchema,
  id: 'runId',
  json: ['labels', 'otherLabels', 'imported'],
});

export const runDatasetCodec = createCodec<RunDataset, 'labels' | 'baselines', never>({
  table: 'scalingDatasets',
  schema: runDatasetSchema,
  id: 'runId',
  json: ['labels', 'baselines'],
});
