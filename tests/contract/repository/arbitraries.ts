import fc from 'fast-check';
import type { Autopilot } from '@/lib/loom/autopilot';
import type { Choice } from '@/lib/loom/choice';
import type { GateFlag } from '@/lib/loom/gate-flag';
import type { Loom } from '@/lib/loom/loom';
import type { LoomNode } from '@/lib/loom/node';
import type { CandidateScores, JudgeCall, Ranking } from '@/lib/loom/ranking';
import type { Step } from '@/lib/loom/step';
import type { NewNode, ServerRow } from '@/lib/server/ports/repository';
import { judge, sampler, settings } from './arbitrary-settings';
import {
  anyText,
  count,
  filledText,
  id,
  json,
  nullable,
  real,
  record,
  share,
  time,
} from './arbitrary-values';

export const anyLoom: fc.Arbitrary<Omit<Loom, 'id' | 'rootId' | 'headId'>> = fc.record({
  title: filledText(200),
  templateId: fc.constantFrom('tempting-but-wrong', 'propositional-logic', 'blank', 'import'),
  settings,
  archivedAt: nullable(time),
  createdAt: time,
  touchedAt: time,
});

const flag: fc.Arbitrary<GateFlag> = fc.record(
  {
    gate: fc.constantFrom('format', 'length', 'duplicate', 'conflict', 'balance'),
    severity: fc.constantFrom('block', 'warn'),
    reason: anyText(),
    nodeId: anyText(),
  },
  { requiredKeys: ['gate', 'severity', 'reason'], noNullPrototype: true },
);

const nodeState: fc.Arbitrary<LoomNode['state']> = fc.constantFrom(
  'waiting',
  'streaming',
  'done',
  'failed',
  'stopped',
  'interrupted',
);

export const anyNode: fc.Arbitrary<Omit<NewNode, 'id' | 'loomId' | 'parentId' | 'stepId'>> = fc.record({
  text: anyText(400),
  raw: nullable(anyText(400)),
  origin: fc.constantFrom('prompt', 'model', 'human', 'import'),
  model: nullable(anyText()),
  state: nodeState,
  finish: nullable(fc.constantFrom('stop', 'length', 'content-filter', 'other')),
  error: nullable(fc.record({ code: anyText(), message: anyText(), retryable: fc.boolean() })),
  flags: fc.array(flag, { maxLength: 5 }),
  editedFrom: nullable(id),
  tokens: nullable(count),
  logprob: nullable(real(-1e6, 0)),
  score: nullable(real(1, 5)),
  createdAt: time,
  foreign: nullable(record(json)),
});

export const anyStep: fc.Arbitrary<Omit<Step, 'id' | 'loomId' | 'parentId'>> = fc.record({
  by: fc.constantFrom('human', 'autopilot'),
  state: fc.constantFrom('proposing', 'judging', 'open', 'interrupted'),
  sampler,
  judge,
  rounds: fc.integer({ min: 1, max: 100 }),
  notices: fc.array(anyText(), { maxLength: 4 }),
  createdAt: time,
  updatedAt: time,
});

const scores: fc.Arbitrary<CandidateScores> = record(
  record(fc.record({ score: real(1, 5), reason: anyText() })),
);

const call: fc.Arbitrary<JudgeCall> = fc.record({
  kind: fc.constantFrom('rotation', 'head-to-head'),
  shown: fc.array(fc.record({ opaqueId: anyText(), nodeId: id }), { maxLength: 4 }),
  system: anyText(),
  user: anyText(200),
  replies: fc.array(
    fc.record({
      text: anyText(200),
      mode: fc.constantFrom('json_schema', 'json_object', 'text'),
      tokensIn: nullable(count),
      tokensOut: nullable(count),
      ms: real(0, 1e6),
      error: nullable(anyText()),
    }),
    { maxLength: 2 },
  ),
  order: nullable(fc.array(id, { maxLength: 4 })),
  scores: nullable(scores),
  summary: anyText(),
  error: nullable(anyText()),
});

export const anyRanking: fc.Arbitrary<Omit<Ranking, 'id' | 'loomId' | 'stepId'>> = fc.record({
  createdAt: time,
  judge: fc.record({ serverId: anyText(), model: anyText(), heuristic: fc.boolean(), rubricHash: anyText() }),
  method: fc.constantFrom('listwise-kemeny', 'listwise-kemeny+head-to-head', 'none'),
  calls: fc.array(call, { maxLength: 3 }),
  order: fc.array(id, { maxLength: 4 }),
  excluded: fc.array(fc.record({ nodeId: id, reason: anyText() }), { maxLength: 3 }),
  scores,
  suggestion: nullable(id),
  summary: anyText(),
  noSuggestion: nullable(
    fc.record({
      code: fc.constantFrom(
        'judge-off',
        'too-few',
        'unparsable',
        'judge-failed',
        'undecided',
        'stopped',
        'interrupted',
      ),
      message: anyText(),
    }),
  ),
  confidence: nullable(share),
  agreement: anyText(),
  tokensIn: time,
  tokensOut: time,
  ms: real(0, 1e9),
});

export const anyChoice: fc.Arbitrary<Omit<Choice, 'id' | 'loomId' | 'stepId' | 'nodeId' | 'rankingId'>> =
  fc.record({
    by: fc.constantFrom('human', 'autopilot'),
    suggestionVisible: fc.boolean(),
    reason: nullable(anyText(1000)),
    createdAt: time,
    undoneAt: nullable(time),
  });

export const anyAutopilot: fc.Arbitrary<Omit<Autopilot, 'loomId'>> = fc.record({
  on: fc.boolean(),
  limits: fc.record({
    steps: nullable(fc.integer({ min: 1, max: 100_000 })),
    tokens: nullable(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })),
    minConfidence: share,
  }),
  stepsTaken: count,
  tokensSpent: time,
  stopped: nullable(
    fc.record({
      code: fc.constantFrom(
        'person',
        'target',
        'steps',
        'tokens',
        'no-suggestion',
        'low-confidence',
        'failed',
      ),
      message: anyText(),
    }),
  ),
  updatedAt: time,
});

export const anyServer: fc.Arbitrary<Omit<ServerRow, 'id'>> = fc.record({
  name: anyText(),
  kind: fc.constantFrom('openai', 'vllm', 'llama.cpp', 'ollama', 'lm-studio', 'openrouter', 'other'),
  baseUrl: fc.webUrl(),
  keyFrom: fc.constantFrom('none', 'env', 'stored'),
  keyEnv: nullable(anyText()),
  keyCipher: nullable(anyText()),
  keyHint: nullable(anyText(4)),
  keyOrigin: nullable(fc.webUrl()),
  probe: nullable(
    fc.record({
      model: nullable(anyText()),
      models: fc.array(anyText(), { maxLength: 3 }),
      capabilities: fc.array(
        fc.record({
          name: fc.constantFrom('models', 'completions', 'chat', 'n', 'logprobs', 'echo', 'json_schema'),
          ok: nullable(fc.boolean()),
          sentence: anyText(),
        }),
        { maxLength: 3 },
      ),
      at: real(0, 1e15),
      ms: real(0, 1e6),
    }),
  ),
  createdAt: time,
});
