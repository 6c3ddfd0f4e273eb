import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { ModelFamily } from '@/lib/scaling/models/family';
import type { RunModel } from '@/lib/scaling/run';

export const makeModel = (patch: Partial<RunModel> = {}): RunModel => ({
  key: 'model-key-1',
  familyId: 'gpt2',
  familyName: 'GPT-2',
  kind: 'base',
  colour: 1,
  name: 'gpt2',
  serverId: 'server-1',
  parameters: 124e6,
  method: 'next-token',
  state: 'running',
  reason: null,
  findings: [],
  done: 0,
  failed: 0,
  censored: 0,
  cached: 0,
  tokensIn: 0,
  tokensOut: 0,
  ms: 0,
  ...patch,
});

export const makeRun = (patch: Partial<ScalingRunView> = {}): ScalingRunView => ({
  id: 'run-00000001',
  datasetId: 'dataset-1',
  title: 'GPT-2, classification',
  task: 'classification',
  datasetHash: 'abcdef0123456789',
  labelSays: 'true-answer',
  classes: 2,
  items: 60,
  imported: false,
  models: [makeModel()],
  settings: {
    method: 'best',
    reuse: true,
    concurrency: 8,
    perMinute: null,
    tokens: null,
    samples: 20,
  },
  state: 'running',
  reason: null,
  createdAt: 1,
  updatedAt: 1,
  etaMs: null,
  etasMs: [null],
  dataset: 'same',
  practice: false,
  ...patch,
});

export const makeFamily = (patch: Partial<ModelFamily> = {}): ModelFamily => ({
  id: 'gpt2',
  name: 'GPT-2',
  kind: 'base',
  colour: 1,
  models: [
    { id: 'gpt2-xl', name: 'openai-community/gpt2-xl', parameters: 1.558e9, serverId: null },
    { id: 'gpt2', name: 'openai-community/gpt2', parameters: 124e6, serverId: null },
  ],
  ...patch,
});

export const PRACTICE_FAMILY = makeFamily({
  id: 'practice',
  name: 'Practice',
  models: [
    { id: 'small', name: 'practice-small', parameters: 1000, serverId: 'practice' },
    { id: 'large', name: 'practice-large', parameters: 10_000, serverId: 'practice' },
  ],
});
