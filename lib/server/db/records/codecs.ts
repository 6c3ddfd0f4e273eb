import 'server-only';
import { z } from 'zod';
import { probeReportSchema, serverKindSchema } from '@/lib/contract/request';
import { type Dataset, datasetSchema } from '@/lib/dataset/dataset';
import { type ItemAct, itemActSchema } from '@/lib/dataset/item-act';
import { type Autopilot, autopilotSchema } from '@/lib/loom/autopilot';
import { type Choice, choiceSchema } from '@/lib/loom/choice';
import { epochMsSchema } from '@/lib/loom/id';
import { type JudgeRun, judgeRunSchema, type Trial, trialSchema } from '@/lib/loom/judge-run';
import { type Loom, loomSchema } from '@/lib/loom/loom';
import { type LoomNode, loomNodeSchema } from '@/lib/loom/node';
import { type PromptDraft, promptDraftSchema } from '@/lib/loom/prompt-draft';
import { type Ranking, rankingSchema } from '@/lib/loom/ranking';
import { callDigestSchema } from '@/lib/loom/ranking-digest';
import { type RubricVersion, rubricVersionSchema } from '@/lib/loom/rubric-version';
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

export const stepCodec = createCodec<Step, 'sampler' | 'judge' | 'notices', 'blind'>({
  table: 'steps',
  schema: stepSchema,
  id: 'id',
  json: ['sampler', 'judge', 'notices'],
  flags: ['blind'],
  optional: ['blind', 'speculated', 'wantedLabel', 'tokens'],
});

export const rankingCodec = createCodec<
  Ranking,
  'judge' | 'calls' | 'order' | 'excluded' | 'scores' | 'noSuggestion' | 'estimate',
  never
>({
  table: 'rankings',
  schema: rankingSchema,
  id: 'id',
  json: ['judge', 'calls', 'order', 'excluded', 'scores', 'noSuggestion', 'estimate'],
  optional: ['estimate'],
});

export const choiceCodec = createCodec<Choice, 'order' | 'flag', 'suggestionVisible'>({
  table: 'choices',
  schema: choiceSchema,
  id: 'id',
  json: ['order', 'flag'],
  optional: ['reasonCode', 'order', 'flag'],
  flags: ['suggestionVisible'],
});

export const autopilotCodec = createCodec<
  Omit<Autopilot, 'waiting'>,
  'limits' | 'stopped' | 'moneySpent',
  'on' | 'paused'
>({
  table: 'autopilots',
  schema: autopilotSchema.omit({ waiting: true }),
  id: 'loomId',
  // Money is kept as JSON: null (a price was unknown) is not the same as nothing spent yet.
  json: ['limits', 'stopped', 'moneySpent'],
  flags: ['on', 'paused'],
  optional: ['moneySpent', 'flagsLeft', 'paused', 'startedAt', 'flownMs'],
});

export const rubricVersionCodec = createCodec<RubricVersion, 'rubric', never>({
  table: 'rubricVersions',
  schema: rubricVersionSchema,
  id: 'id',
  json: ['rubric'],
});

export const judgeRunCodec = createCodec<JudgeRun, 'judge' | 'stepIds', never>({
  table: 'judgeRuns',
  schema: judgeRunSchema,
  id: 'id',
  json: ['judge', 'stepIds'],
});

export const trialCodec = createCodec<Trial, 'ranking', never>({
  table: 'trials',
  schema: trialSchema,
  id: 'id',
  json: ['ranking'],
});

export const promptDraftCodec = createCodec<PromptDraft, 'from' | 'model' | 'trial', never>({
  table: 'promptDrafts',
  schema: promptDraftSchema,
  id: 'id',
  json: ['from', 'model', 'trial'],
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

/** A ranking without its words. `calls` is null where the ranking was stored before digests were kept. */
const rankingFactsSchema = rankingSchema
  .omit({ calls: true, summary: true, agreement: true, excluded: true })
  .extend({ digest: z.array(callDigestSchema).nullable() });
export const rankingFactsCodec = createCodec<
  z.infer<typeof rankingFactsSchema>,
  'judge' | 'order' | 'scores' | 'noSuggestion' | 'estimate' | 'digest',
  never
>({
  table: 'rankings',
  schema: rankingFactsSchema,
  id: 'id',
  json: ['judge', 'order', 'scores', 'noSuggestion', 'estimate', 'digest'],
  optional: ['estimate'],
});
