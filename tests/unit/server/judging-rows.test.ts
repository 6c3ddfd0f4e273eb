import { expect, test } from 'vitest';
import type { DecidedStep, RankedFacts } from '@/lib/judging/decided-step';
import { judgingRows } from '@/lib/server/judging/judging-rows';

const ranking = (patch: Partial<RankedFacts> = {}): RankedFacts => ({
  rankingId: 'ranking-1',
  createdAt: 1,
  judge: { serverId: 'practice', model: 'judge', heuristic: false, rubricHash: '01234567' },
  method: 'listwise-kemeny',
  order: ['a', 'b'],
  scores: {},
  suggestion: 'a',
  noSuggestion: null,
  confidence: 1,
  estimate: null,
  calls: [
    { kind: 'rotation', shown: ['a', 'b'], order: ['a', 'b'], replies: 1, failed: false },
    { kind: 'rotation', shown: ['b', 'a'], order: null, replies: 2, failed: false },
  ],
  tokensIn: 100,
  tokensOut: 10,
  ms: 5,
  ...patch,
});

const step = (patch: Partial<DecidedStep> = {}): DecidedStep => {
  const only = patch.rankings?.at(-1) ?? ranking();
  return {
    stepId: 'step-1',
    parentId: 'root',
    number: 1,
    createdAt: 1,
    rounds: 1,
    blind: false,
    candidates: ['a', 'b'].map((nodeId) => ({ nodeId, flags: [], takeable: true, label: 'Yes' })),
    rankings: [only],
    ranking: only,
    decision: null,
    decisions: [],
    ...patch,
  };
};

const words = {
  excerpts: new Map([['a', 'Do bats see?']]),
  summaries: new Map([['ranking-1', 'It tempts.']]),
  moneyOf: ({ tokensIn }: RankedFacts) => (tokensIn > 1000 ? null : 0.5),
};
const rowOf = (one: DecidedStep) => judgingRows([one], words).rows[0];

test('a line says what was suggested, why, how surely, by whom, and at what cost', () => {
  const { judges, rows } = judgingRows([step(), step({ stepId: 'step-2', number: 2 })], words);
  expect(judges).toEqual([{ ...ranking().judge, method: 'listwise-kemeny' }]);
  const named = judgingRows([step()], { ...words, rubrics: new Map([[ranking().judge.rubricHash, 2]]) });
  expect(named.judges).toEqual([{ ...ranking().judge, method: 'listwise-kemeny', rubric: 2 }]);
  expect(rows[1]).toMatchObject({ stepId: 'step-2', judge: 0, outcome: 'open', by: null });
  expect(rows[0]).toMatchObject({
    suggestion: { nodeId: 'a', excerpt: 'Do bats see?', label: 'Yes' },
    chosen: null,
    summary: 'It tempts.',
    confidence: 1,
    margin: 0.5,
    calls: 2,
    repairs: 1,
    unread: 1,
    tokensIn: 100,
    money: 0.5,
  });
});

test('costs are those of all rankings of the step; one unknown price leaves the sum unknown', () => {
  const again = ranking({ rankingId: 'ranking-2' });
  expect(rowOf(step({ rankings: [ranking(), again] }))).toMatchObject({
    rankings: 2,
    calls: 4,
    tokensIn: 200,
    money: 1,
  });
  const unpriced = ranking({ rankingId: 'ranking-2', tokensIn: 5000 });
  expect(rowOf(step({ rankings: [ranking(), unpriced] }))?.money).toBeNull();
});

test('of a blind step that waits for its choice nothing of the judge’s view is told', () => {
  const told = rowOf(step({ blind: true, hidden: true }));
  expect(told).toMatchObject({ hidden: true, outcome: 'open', suggestion: null, summary: '', judge: null });
  expect(told).toMatchObject({ confidence: null, margin: null, noSuggestion: null });
  expect(JSON.stringify(told)).not.toContain('bats');
});
