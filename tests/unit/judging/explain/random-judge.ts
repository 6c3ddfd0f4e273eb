import { fitPositions, priorModel } from '@/lib/judging/position-model';
import { seeded, shuffled } from '@/lib/loom/judge/hash';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { LearnedWeights } from '@/lib/loom/learned-weights';
import type { LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import type { JudgeSettings } from '@/lib/loom/settings';
import type { ChatRequest, ModelPort } from '@/lib/server/ports/model';
import type { RankInput } from '@/lib/server/steps/rank-input';
import { rankStep } from '@/lib/server/steps/rank-step';
import { makeNode, SETTINGS } from '../../../contract/repository/records';
import { judgeDataIn } from '../../../support/fake-openai/judge-data';

export const LABELS = ['Yes', 'No'];

const CRITERIA = [
  { id: 'clear', name: 'Clear', description: 'Easy to read', weight: 2, anchors: { low: '', high: '' } },
  { id: 'new', name: 'New', description: 'Not seen yet', weight: 1, anchors: { low: '', high: '' } },
];

const RUBRIC = { instructions: 'Rank.', criteria: CRITERIA };
const FORESIGHT = { top1: 0.6, logLoss: 1 };
const LEARNED: LearnedWeights = {
  on: true,
  rubricHash: rubricHash(RUBRIC),
  weights: { clear: 0.8, new: -0.3, 'gate:length': -1 },
  choices: 40,
  blind: 4,
  folds: 5,
  l2: 2,
  heldOut: { learned: FORESIGHT, owner: FORESIGHT },
  createdAt: 5,
};

export interface Asked {
  method: NonNullable<JudgeSettings['method']>;
  candidates: number;
  rotations: number;
  minConfidence: number;
  /** How often a reply cannot be read, 0 to 1. */
  garbage: number;
  /** Whether ratings come with log probabilities. */
  logprobs: boolean;
  wantedLabel: string | null;
  /** Calls of the loom that the place effects were fitted over. */
  before: number;
  seed: number;
  /** Whether learned weights order. */
  learned?: boolean;
}

/** A ranking by the server's own code, of a judge whose replies are drawn. */
export async function rankingBy(asked: Asked): Promise<{ ranking: Ranking; input: RankInput }> {
  const random = seeded(asked.seed);
  const input = inputOf(asked, random);
  const events = rankStep(portOf(asked, random), input, new AbortController().signal);
  for (;;) {
    const { done, value } = await events.next();
    if (done) return { ranking: value, input };
  }
}

function inputOf(asked: Asked, random: () => number): RankInput {
  const candidates = Array.from({ length: asked.candidates }, (_, at) => ({
    ...makeNode({ loomId: 'loom', parentId: 'root', id: `node-${at}`, text: `candidate ${at}` }),
    seq: at,
  })) satisfies LoomNode[];
  const ids = candidates.map(({ id }) => id);
  const orders = Array.from({ length: asked.before }, (_, at) => ({
    stepId: `step-${Math.floor(at / 2)}`,
    shown: shuffled(ids, random),
    order: shuffled(ids, random),
  }));
  const { method, rotations, minConfidence } = asked;
  return {
    rankingId: `ranking-${asked.seed}`,
    loomId: 'loom',
    stepId: 'step',
    now: 1,
    judge: {
      ...{ ...SETTINGS.judge, method, rotations, minConfidence },
      rubric: RUBRIC,
      learned: asked.learned ? LEARNED : null,
    },
    candidates,
    excluded: [],
    ground: {
      accepted: [],
      balance: null,
      wanted: null,
      objections: [],
      overrides: [],
      wantedLabel: asked.wantedLabel,
    },
    similarities: new Map(),
    labels: new Map(ids.map((id) => [id, LABELS[Math.floor(random() * 3)] ?? null])),
    positions: orders.length > 0 ? fitPositions(orders) : priorModel(),
  };
}

function portOf(asked: Asked, random: () => number): ModelPort {
  const score = () => ({ score: 1 + Math.floor(random() * 5), reason: 'Because.' });
  const chat = async ({ user }: ChatRequest) => {
    const usage = { mode: 'text' as const, tokensIn: 3, tokensOut: 2, ms: 1, notices: [] };
    const data = judgeDataIn(user);
    if (!data || random() < asked.garbage) return { ...usage, text: 'I could not possibly choose.' };
    if (data.rate !== undefined) return { ...usage, ...rating(random, asked.logprobs) };
    const ids = data.candidates.map(({ id }) => id);
    const text = JSON.stringify({
      scores: ids.map((id) => ({
        id,
        criteria: Object.fromEntries(data.criteria.map((criterion) => [criterion.id, score()])),
      })),
      order: shuffled(ids, random),
      summary: 'It is the clearest.',
    });
    return { ...usage, text };
  };
  return { heuristic: false, chat } as unknown as ModelPort;
}

function rating(random: () => number, logprobs: boolean) {
  const text = String(1 + Math.floor(random() * 5));
  if (!logprobs) return { text };
  const masses = [1, 2, 3, 4, 5].map(() => 0.01 + random());
  const total = masses.reduce((sum, one) => sum + one, random());
  const top = masses.map((mass, at) => ({ token: String(at + 1), logprob: Math.log(mass / total) }));
  return { text, tokens: [{ token: text, top }] };
}
