import type { DecidedStep, StepDecision } from '@/lib/judging/decided-step';
import type { GateFlag } from '@/lib/loom/gate-flag';
import type { Rubric } from '@/lib/loom/settings';
import { seededRandom } from '@/lib/statistics/random';

export const HASH = 'this rubric';

export const rubricOf = (weights: Record<string, number>): Rubric => ({
  instructions: 'Rank them.',
  criteria: Object.entries(weights).map(([id, weight]) => ({
    id,
    name: id,
    description: id,
    weight,
    anchors: { low: '', high: '' },
  })),
});

export interface MadeStep {
  at: number;
  /** A candidate's scores by criterion; null where the judge gave none. */
  scores: (Record<string, number> | null)[];
  chosen: number;
  flags?: GateFlag['gate'][][];
  by?: StepDecision['by'];
  blind?: boolean;
  rubricHash?: string;
}

export function madeStep({
  at,
  scores,
  chosen,
  flags = [],
  by = 'human',
  blind = false,
  rubricHash = HASH,
}: MadeStep): DecidedStep {
  const ids = scores.map((_, i) => `s${at}c${i}`);
  const scored = ids.flatMap((id, i) => {
    const own = scores[i];
    if (!own) return [];
    return [
      [id, Object.fromEntries(Object.entries(own).map(([name, score]) => [name, { score, reason: '' }]))],
    ];
  });
  const ranking: DecidedStep['rankings'][number] = {
    rankingId: `r${at}`,
    createdAt: at,
    judge: { serverId: 's', model: 'm', heuristic: false, rubricHash },
    method: 'listwise-plackett-luce',
    order: ids,
    scores: Object.fromEntries(scored),
    suggestion: ids[0] ?? null,
    noSuggestion: null,
    confidence: null,
    estimate: null,
    calls: [],
    tokensIn: 0,
    tokensOut: 0,
    ms: 0,
  };
  const taken = ids[chosen] ?? 'elsewhere';
  const decision: StepDecision = {
    choiceId: `c${at}`,
    nodeId: taken,
    candidateId: taken,
    edited: false,
    by,
    rankingId: ranking.rankingId,
    suggestionVisible: !blind,
    reason: null,
    reasonCode: null,
    order: null,
    flag: null,
    createdAt: at,
  };
  return {
    stepId: `s${at}`,
    parentId: 'p',
    number: at + 1,
    createdAt: at,
    rounds: 1,
    blind,
    candidates: ids.map((nodeId, i) => ({
      nodeId,
      flags: (flags[i] ?? []).map((gate) => ({ gate, severity: 'warn', reason: '' })),
      takeable: true,
      label: null,
    })),
    rankings: [ranking],
    ranking,
    decision,
    decisions: [decision],
  };
}

/** Steps in which whoever takes the highest on `wanted`, most of the time. */
export function stepsBy(
  wanted: string,
  count: number,
  seed: number,
  more: Partial<MadeStep> = {},
): DecidedStep[] {
  const random = seededRandom(seed);
  const point = () => 1 + Math.floor(random() * 5);
  return Array.from({ length: count }, (_, at) => {
    const scores = Array.from({ length: 4 }, () => ({ clear: point(), novel: point() }));
    const values = scores.map((own) => (own as Record<string, number>)[wanted] ?? 0);
    const chosen = random() < 0.85 ? values.indexOf(Math.max(...values)) : Math.floor(random() * 4);
    return madeStep({ at, scores, chosen, ...more });
  });
}
