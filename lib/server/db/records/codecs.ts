import 'server-only';
import { z } from 'zod';
import { probeReportSchema, serverKindSchema } from '@/lib/contract/request';
import { type Dataset, datasetSchema } from '@/lib/dataset/dataset';
import { type ItemAct, itemActSchema } from '@/lib/dataset/item-act';
import { type Autopilot, autopilotSchema } from '@/lib/loom/autopilot';
import { type Choice, choiceSchema } from '@/lib/loom/choice';
import { epochMsSchema } from '@/lib/loom/id';
import { type Loom, loomSchema } from '@/lib/loom/loom';
import { type LoomNode, loomNodeSchema } from '@/lib/loom/node';
import { type Ranking, rankingSchema } from '@/lib/loom/ranking';
import { type Step, stepSchema } from '@/lib/loom/step';
import type { Embedding, RowNode, RowRanking } from '../../ports/datasets';
import type { ServerRow } from '../../ports/repository';
import { createCodec } from './codec';

export const loomCodec = createCodec<Loom, 'settings', never>({
  table: 'looms',
  schema: loomSchema,
  id: 'id',
  json: ['settings'],
});

export const nodeCodec = createCodec<LoomNode, 'error' | 'flags' | 'foreign', never>({
  table: 'nodes',
  schema: loomNodeSchema,
  id: 'id',
  json: ['error', 'flags', 'foreign'],
});

export const stepCodec = createCodec<Step, 'sampler' | 'judge' | 'notices', never>({
  table: 'steps',
  schema: stepSchema,
  id: 'id',
  json: ['sampler', 'judge', 'notices'],
});

export const rankingCodec = createCodec<
  Ranking,
  'judge' | 'calls' | 'order' | 'excluded' | 'scores' | 'noSuggestion',
  never
>({
  table: 'rankings',
  schema: rankingSchema,
  id: 'id',
  json: ['judge', 'calls', 'order', 'excluded', 'scores', 'noSuggestion'],
});

export const choiceCodec = createCodec<Choice, never, 'suggestionVisible'>({
  table: 'choices',
  schema: choiceSchema,
  id: 'id',
  flags: ['suggestionVisible'],
});

export const autopilotCodec = createCodec<Autopilot, 'limits' | 'stopped', 'on'>({
  table: 'autopilots',
  schema: autopilotSchema,
  id: 'loomId',
  json: ['limits', 'stopped'],
  flags: ['on'],
});

const serverRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: serverKindSchema,
  baseUrl: z.string(),
  keyFrom: z.enum(['none', 'env', 'stored']),
  keyEnv: z.string().nullable(),
  keyCipher: z.string().nullable(),
  keyHint: z.string().nullable(),
  keyOrigin: z.string().nullable(),
  probe: probeReportSchema.nullable(),
  createdAt: epochMsSchema,
});

export const serverCodec = createCodec<ServerRow, 'probe', never>({
  table: 'servers',
  schema: serverRowSchema,
  id: 'id',
  json: ['probe'],
});

export const datasetCodec = createCodec<Dataset, 'sources', never>({
  table: 'datasets',
  schema: datasetSchema,
  id: 'id',
  json: ['sources'],
});

export const itemActCodec = createCodec<ItemAct, 'by' | 'body', never>({
  table: 'itemActs',
  schema: itemActSchema,
  id: 'id',
  json: ['by', 'body'],
});

export const embeddingCodec = createCodec<Embedding & { model: string }, never, never>({
  table: 'embeddings',
  schema: z.object({
    model: z.string(),
    hash: z.string(),
    dimensions: z.int().positive(),
    vector: z.string(),
  }),
  id: 'hash',
});

/** The columns of a node that parsing needs, and those that a row shows. */
const segmentColumns = loomNodeSchema.pick({ id: true, text: true, origin: true, finish: true, state: true });
export const segmentCodec = createCodec<z.infer<typeof segmentColumns>, never, never>({
  table: 'nodes',
  schema: segmentColumns,
  id: 'id',
});
export const rowNodeCodec = createCodec<RowNode, never, never>({
  table: 'nodes',
  schema: loomNodeSchema.pick({ id: true, stepId: true, origin: true, model: true, score: true }),
  id: 'id',
});
export const rowRankingCodec = createCodec<RowRanking, 'judge', never>({
  table: 'rankings',
  schema: rankingSchema.pick({ id: true, judge: true, suggestion: true, confidence: true }),
  id: 'id',
  json: ['judge'],
});
