import fc from 'fast-check';
import { auditOf } from '@/lib/judging/audit/audit-of';
import type { AuditReport } from '@/lib/judging/audit/report';
import type { DecidedStep, RankedFacts, StepDecision } from '@/lib/judging/decided-step';
import type { CallDigest } from '@/lib/loom/ranking-digest';

export const NAMES = { rubrics: new Map([['r1', 1]]), servers: new Map([['s', 'Here']]) };

export const audit = (steps: readonly DecidedStep[]): AuditReport =>
  auditOf({ steps, trials: [], names: NAMES, moneyOf: () => 0.01 });

export const call = (shown: string, order: string | null, patch: Partial<CallDigest> = {}): CallDigest => ({
  kind: 'rotation',
  shown: [...shown],
  order: order === null ? null : [...order],
  replies: 1,
  failed: false,
  ...patch,
});

/** Candidates are letters: "abc" is an order, best first. */
export const ranking = (order: string, patch: Partial<RankedFacts> = {}): RankedFacts => ({
  rankingId: 'ranking',
  createdAt: 1,
  judge: { serverId: 's', model: 'judge', heuristic: false, rubricHash: 'r1' },
  method: 'listwise-kemeny',
  order: [...order],
  scores: {},
  suggestion: order[0] ?? null,
  noSuggestion: null,
  confidence: 1,
  estimate: null,
  calls: [call(order, order)],
  tokensIn: 90,
  tokensOut: 10,
  ms: 500,
  ...patch,
});

export const decision = (candidateId: string, patch: Partial<StepDecision> = {}): StepDecision => ({
  choiceId: 'choice',
  nodeId: candidateId,
  candidateId,
  edited: false,
  by: 'human',
  rankingId: 'ranking',
  suggestionVisible: true,
  reason: null,
  reasonCode: null,
  order: null,
  flag: null,
  createdAt: 2,
  ...patch,
});

/** A step whose ranking is the first of `rankings` and whose choice is the last of `decisions`. */
export const step = (
  number: number,
  rankings: RankedFacts[],
  decisions: StepDecision[],
  patch: Partial<DecidedStep> = {},
): DecidedStep => ({
  stepId: `step-${number}`,
  parentId: 'parent',
  number,
  createdAt: number,
  rounds: 1,
  blind: false,
  candidates: [],
  rankings,
  ranking: rankings[0] ?? null,
  decision: decisions.at(-1) ?? null,
  decisions,
  ...patch,
});

const orders = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 2 }).map((ids) => ids.join(''));

const rankings = fc
  .record({
    order: orders,
    confidence: fc.constantFrom(null, 0.4, 0.67, 0.9, 1),
    suggests: fc.boolean(),
    model: fc.constantFrom('judge', 'other'),
    firsts: fc.array(fc.option(fc.nat(3)), { maxLength: 3 }),
    tokensIn: fc.nat(1000),
  })
  .map(({ order, confidence, suggests, model, firsts, tokensIn }) =>
    ranking(order, {
      confidence,
      tokensIn,
      judge: { serverId: 's', model, heuristic: false, rubricHash: 'r1' },
      ...(!suggests && { suggestion: null, noSuggestion: { code: 'undecided', message: 'No.' } }),
      calls: firsts.map((at) => {
        const first = at === null ? null : order[at % order.length];
        return call(order, first ? first + order.replace(first, '') : null, { replies: at === 1 ? 2 : 1 });
      }),
    }),
  );

const decisions = fc
  .record({
    candidateId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    suggestionVisible: fc.boolean(),
    by: fc.constantFrom('human' as const, 'autopilot' as const),
    rankingId: fc.constantFrom('ranking', 'ranking', 'ranking', null),
    order: fc.option(orders.map((order) => [...order])),
  })
  .map(({ candidateId, ...patch }) => decision(candidateId, patch));

/** Steps of every kind, numbered from 1. */
export const anySteps: fc.Arbitrary<DecidedStep[]> = fc
  .array(
    fc.record({
      rankings: fc.array(rankings, { maxLength: 2 }),
      decisions: fc.array(decisions, { maxLength: 2 }),
      rounds: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 30 },
  )
  .map((list) => list.map((one, at) => step(at + 1, one.rankings, one.decisions, { rounds: one.rounds })));
