import type { LiveStep } from '@/lib/contract/apply-event';
import type { LoomSnapshot } from '@/lib/contract/snapshot';
import type { Choice } from '@/lib/loom/choice';
import type { Loom } from '@/lib/loom/loom';
import type { LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import type { JudgeSettings, SamplerSettings } from '@/lib/loom/settings';
import type { Step } from '@/lib/loom/step';

export const LOOM_ID = 'loom-0001';
export const ROOT_ID = 'root-0001';

export const sampler: SamplerSettings = {
  serverId: 'practice',
  model: 'practice-1',
  mode: 'completions',
  temperature: 1,
  topP: 1,
  maxTokens: 64,
  n: 2,
  stop: [],
  seed: null,
};

export const judge: JudgeSettings = {
  enabled: true,
  serverId: 'practice',
  model: 'judge-1',
  temperature: 0,
  maxTokens: 1024,
  rubric: {
    instructions: 'Rank.',
    criteria: [
      { id: 'clear', name: 'clear', description: 'Clear.', weight: 1, anchors: { low: 'no', high: 'yes' } },
    ],
  },
  rotations: 3,
  window: 20,
  minConfidence: 0.6,
};

export const loomOf = (patch: Partial<Loom> = {}): Loom => ({
  id: LOOM_ID,
  title: 'A loom',
  templateId: 'blank',
  rootId: ROOT_ID,
  headId: ROOT_ID,
  settings: {
    format: {
      prefix: 'Question: ',
      answerPrefix: ' Answer:',
      labels: [
        { text: ' Yes', meaning: 'yes' },
        { text: ' No', meaning: 'no' },
      ],
      separator: '\n',
      labelSays: 'true-answer',
    },
    target: { items: null, balance: null },
    sampler,
    judge,
    autoPropose: true,
  },
  archivedAt: null,
  createdAt: 1,
  touchedAt: 1,
  ...patch,
});

export const nodeOf = (patch: Partial<LoomNode> & Pick<LoomNode, 'id'>): LoomNode => ({
  loomId: LOOM_ID,
  parentId: ROOT_ID,
  stepId: null,
  seq: 0,
  text: '',
  raw: null,
  origin: 'model',
  model: 'practice-1',
  state: 'waiting',
  finish: null,
  error: null,
  flags: [],
  editedFrom: null,
  tokens: null,
  logprob: null,
  score: null,
  createdAt: 1,
  foreign: null,
  ...patch,
});

export const rootNode = nodeOf({
  id: ROOT_ID,
  parentId: null,
  origin: 'prompt',
  model: null,
  state: 'done',
  text: 'Write items.\n',
});

export const stepOf = (patch: Partial<Step> & Pick<Step, 'id'>): Step => ({
  loomId: LOOM_ID,
  parentId: ROOT_ID,
  by: 'human',
  state: 'proposing',
  sampler,
  judge,
  rounds: 1,
  notices: [],
  createdAt: 1,
  updatedAt: 1,
  ...patch,
});

export const rankingOf = (stepId: string, order: string[], patch: Partial<Ranking> = {}): Ranking => ({
  id: `ranking-${stepId}`,
  loomId: LOOM_ID,
  stepId,
  createdAt: 1,
  judge: { serverId: 'practice', model: 'judge-1', heuristic: true, rubricHash: 'abc' },
  method: 'listwise-kemeny',
  calls: [],
  order,
  excluded: [],
  scores: Object.fromEntries(order.map((id, at) => [id, { clear: { score: 5 - at, reason: 'so' } }])),
  suggestion: order[0] ?? null,
  summary: 'It is clear.',
  noSuggestion: order.length > 0 ? null : { code: 'too-few', message: 'Too few.' },
  confidence: 1,
  agreement: 'All agree.',
  tokensIn: 10,
  tokensOut: 5,
  ms: 3,
  ...patch,
});

export const choiceOf = (stepId: string, nodeId: string, patch: Partial<Choice> = {}): Choice => ({
  id: `choice-${nodeId}`,
  loomId: LOOM_ID,
  stepId,
  nodeId,
  by: 'human',
  rankingId: `ranking-${stepId}`,
  suggestionVisible: true,
  reason: null,
  createdAt: 1,
  undoneAt: null,
  ...patch,
});

export const liveOf = (
  step: Step,
  nodes: LoomNode[] = [],
  patch: Partial<Omit<LiveStep, 'step' | 'nodes'>> = {},
): LiveStep => ({ step, nodes, rankings: [], choices: [], judging: null, ...patch });

export const snapshotOf = (patch: Partial<LoomSnapshot> = {}): LoomSnapshot => ({
  cursor: 'run.0',
  loom: loomOf(),
  shape: { ids: [ROOT_ID], parent: [-1], stepIds: [], step: [-1], flags: [64] },
  path: [rootNode],
  openStep: null,
  autopilot: {
    loomId: LOOM_ID,
    on: false,
    limits: { steps: 20, tokens: null, minConfidence: 0.6 },
    stepsTaken: 0,
    tokensSpent: 0,
    stopped: null,
    updatedAt: 0,
  },
  agreement: { accepts: 0, choices: 0 },
  tokens: 0,
  ...patch,
});
