import type { Autopilot } from '@/lib/loom/autopilot';
import type { Choice } from '@/lib/loom/choice';
import type { Loom } from '@/lib/loom/loom';
import type { Ranking } from '@/lib/loom/ranking';
import type { LoomSettings } from '@/lib/loom/settings';
import type { Step } from '@/lib/loom/step';
import type { NewNode, ServerRow } from '@/lib/server/ports/repository';

let minted = 0;
export const newId = (kind = 'id'): string => {
  minted += 1;
  return `${kind}-${String(minted).padStart(8, '0')}`;
};

export const SETTINGS: LoomSettings = {
  format: {
    prefix: 'Question: ',
    answerPrefix: '\nAnswer:',
    labels: [{ text: ' Yes', meaning: 'it follows' }],
    separator: '\n\n',
    labelSays: 'true-answer',
  },
  target: { items: 20, balance: { ' Yes': 0.5 } },
  sampler: {
    serverId: 'practice',
    model: 'practice',
    mode: 'completions',
    temperature: 1,
    topP: 1,
    maxTokens: 200,
    n: 5,
    stop: ['\n\n'],
    seed: null,
  },
  judge: {
    enabled: true,
    serverId: 'practice',
    model: 'practice',
    temperature: 0,
    maxTokens: 1024,
    rubric: {
      instructions: 'Prefer the clearer one.',
      criteria: [
        {
          id: 'clear',
          name: 'Clear',
          description: 'Easy to read',
          weight: 1,
          anchors: { low: 'no', high: 'yes' },
        },
      ],
    },
    rotations: 3,
    window: 10,
    minConfidence: 0.6,
  },
  autoPropose: true,
};

export const makeLoom = (patch: Partial<Loom> = {}): Loom => {
  const rootId = patch.rootId ?? newId('root');
  return {
    id: newId('loom'),
    title: 'A loom',
    templateId: 'blank',
    rootId,
    headId: rootId,
    settings: SETTINGS,
    archivedAt: null,
    createdAt: 1,
    touchedAt: 1,
    ...patch,
  };
};

export const makeNode = (patch: Partial<NewNode> & Pick<NewNode, 'loomId' | 'parentId'>): NewNode => ({
  id: newId('node'),
  stepId: null,
  text: 'text',
  raw: null,
  origin: patch.parentId === null ? 'prompt' : 'model',
  model: null,
  state: 'done',
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

export const makeStep = (patch: Partial<Step> & Pick<Step, 'loomId' | 'parentId'>): Step => ({
  id: newId('step'),
  by: 'human',
  state: 'open',
  sampler: SETTINGS.sampler,
  judge: SETTINGS.judge,
  rounds: 1,
  notices: [],
  createdAt: 1,
  updatedAt: 1,
  ...patch,
});

export const makeRanking = (patch: Partial<Ranking> & Pick<Ranking, 'loomId' | 'stepId'>): Ranking => ({
  id: newId('ranking'),
  createdAt: 1,
  judge: { serverId: 'practice', model: 'practice', heuristic: true, rubricHash: 'hash' },
  method: 'listwise-kemeny',
  calls: [],
  order: [],
  excluded: [],
  scores: {},
  suggestion: null,
  summary: '',
  noSuggestion: null,
  confidence: 1,
  agreement: '3 of 3 rotations agree',
  tokensIn: 10,
  tokensOut: 5,
  ms: 12.5,
  ...patch,
});

export const makeChoice = (
  patch: Partial<Choice> & Pick<Choice, 'loomId' | 'stepId' | 'nodeId'>,
): Choice => ({
  id: newId('choice'),
  by: 'human',
  rankingId: null,
  suggestionVisible: true,
  reason: null,
  createdAt: 1,
  undoneAt: null,
  ...patch,
});

export const makeAutopilot = (patch: Partial<Autopilot> & Pick<Autopilot, 'loomId'>): Autopilot => ({
  on: true,
  limits: { steps: 20, tokens: null, minConfidence: 0.6 },
  stepsTaken: 0,
  tokensSpent: 0,
  stopped: null,
  updatedAt: 1,
  ...patch,
});

export const makeServer = (patch: Partial<ServerRow> = {}): ServerRow => ({
  id: newId('server'),
  name: 'Local',
  kind: 'vllm',
  baseUrl: 'http://127.0.0.1:8000/v1',
  keyFrom: 'none',
  keyEnv: null,
  keyCipher: null,
  keyHint: null,
  keyOrigin: null,
  probe: null,
  createdAt: 1,
  ...patch,
});
