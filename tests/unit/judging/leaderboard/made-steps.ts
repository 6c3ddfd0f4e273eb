import type { DecidedStep, RankedFacts } from '@/lib/judging/decided-step';
import type { Judgement } from '@/lib/judging/leaderboard/verdict';

export const CANDIDATES = ['a', 'b', 'c'] as const;
export type Candidate = (typeof CANDIDATES)[number];

export const judgement = (order: readonly string[], suggests = true): Judgement => ({
  judge: { serverId: 'practice', model: 'm', heuristic: true, rubricHash: 'h' },
  order: [...order],
  suggestion: suggests ? (order[0] ?? null) : null,
  noSuggestion: suggests ? null : { code: 'undecided', message: 'A tie.' },
  tokensIn: 100,
  tokensOut: 10,
  ms: 5,
});

interface Made {
  pick: Candidate | null;
  /** Null: nothing ranked. */
  order?: readonly Candidate[] | null;
  suggests?: boolean;
  by?: 'human' | 'autopilot';
  visible?: boolean;
  blind?: boolean;
  edited?: boolean;
}

/** A step with three candidates, one ranking and one choice. */
export function madeStep(
  number: number,
  {
    pick,
    order = ['a', 'b', 'c'],
    suggests = true,
    by = 'human',
    visible,
    blind = false,
    edited = false,
  }: Made,
): DecidedStep {
  const ranking: RankedFacts | null = order && {
    rankingId: `ranking-${number}`,
    createdAt: 1,
    method: 'listwise-kemeny',
    scores: {},
    confidence: 1,
    estimate: null,
    calls: [
      { kind: 'rotation', shown: [...order], order: [...order], replies: 1, failed: false },
      { kind: 'rotation', shown: [...order], order: null, replies: 1, failed: true },
    ],
    ...judgement(order, suggests),
  };
  const decision = pick && {
    choiceId: `choice-${number}`,
    nodeId: edited ? `${pick}-edited` : pick,
    candidateId: pick,
    edited,
    by,
    rankingId: ranking?.rankingId ?? null,
    suggestionVisible: visible ?? (!blind && suggests && ranking !== null),
    reason: null,
    reasonCode: null,
    order: null,
    flag: null,
    createdAt: 2,
  };
  return {
    stepId: `step-${number}`,
    parentId: 'root',
    number,
    createdAt: 1,
    rounds: 1,
    blind,
    candidates: CANDIDATES.map((nodeId) => ({ nodeId, flags: [], takeable: true, label: null })),
    rankings: ranking ? [ranking] : [],
    ranking,
    decision,
    decisions: decision ? [decision] : [],
  };
}
