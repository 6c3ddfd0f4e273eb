import 'server-only';
import { z } from 'zod';
import { probeReportSchema, serverKindSchema } from '@/lib/contract/request';
import { type Autopilot, autopilotSchema } from '@/lib/loom/autopilot';
import { type Choice, choiceSchema } from '@/lib/loom/choice';
import { epochMsSchema } from '@/lib/loom/id';
import { type Loom, loomSchema } from '@/lib/loom/loom';
import { type LoomNode, loomNodeSchema } from '@/lib/loom/node';
import { type Ranking, rankingSchema } from '@/lib/loom/ranking';
import { type Step, stepSchema } from '@/lib/loom/step';
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
