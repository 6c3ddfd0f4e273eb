import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaderboard } from '@/lib/judging/leaderboard/leaderboard';
import { usageOf } from '@/lib/judging/leaderboard/usage';
import { CANDIDATES, judgement, madeStep } from './made-steps';

const free = () => 0;
const run = (judgements: [string, ReturnType<typeof judgement>][]) => [
  { run: 'other', judgements: new Map(judgements) },
];

test('the numbers of four steps, by hand', () => {
  const steps = [
    madeStep(1, { pick: 'a' }),
    madeStep(2, { pick: 'b' }),
    madeStep(3, { pick: 'c', suggests: false }),
    madeStep(4, { pick: 'a', edited: true }),
  ];
  const { own } = leaderboard(steps, [], free);
  const { all } = own.standing;
  expect(all.steps).toBe(4);
  expect(all.top1.value).toBe(0.5);
  // Wilson for 2 of 4
  expect(all.top1.interval?.[0]).toBeCloseTo(0.15, 2);
  expect(all.top1.interval?.[1]).toBeCloseTo(0.85, 2);
  expect(all.reciprocalRank.value).toBeCloseTo((1 + 1 / 2 + 1 / 3 + 1) / 4, 12);
  expect(all.coverage.value).toBe(0.75);
  expect(all.whenSuggesting.value).toBeCloseTo(2 / 3, 12);
  expect(own.versus).toBeNull();
  expect(own.spent).toEqual({ tokensIn: 400, tokensOut: 40, ms: 20, money: 0 });
});

test('two judges are held against each other on the steps that both judged', () => {
  const steps = [1, 2, 3, 4, 5, 6].map((number) => madeStep(number, { pick: 'b' }));
  const { runs } = leaderboard(
    steps,
    run([
      ...[1, 2, 3, 4].map((n): [string, ReturnType<typeof judgement>] => [
        `step-${n}`,
        judgement(['b', 'a', 'c']),
      ]),
      ['step-5', judgement(['a', 'b', 'c'])],
      ['a step of which nobody decided', judgement(['a'])],
    ]),
    free,
  );
  const versus = runs[0]?.leader.versus?.all;
  expect(versus).toMatchObject({ steps: 5, onlyFirst: 4, onlySecond: 0 });
  expect(versus?.difference.value).toBe(0.8);
  // two-sided binomial of 4 of 4
  expect(versus?.p).toBeCloseTo(0.125, 12);
  expect(versus?.difference.interval?.[0]).toBeGreaterThan(0);
});

test('blind steps stand apart; a step without a suggestion is neither', () => {
  const steps = [
    madeStep(1, { pick: 'a' }),
    madeStep(2, { pick: 'b', blind: true }),
    madeStep(3, { pick: 'b', suggests: false }),
    madeStep(4, { pick: 'c', order: null }),
  ];
  const { standing } = leaderboard(steps, [], free).own;
  expect([standing.all.steps, standing.blind.steps, standing.shown.steps]).toEqual([3, 1, 1]);
  expect(standing.shown.top1.value).toBe(1);
  expect(standing.blind.top1.value).toBe(0);
});

test('what the autopilot took, and what was never chosen, counts nowhere', () => {
  const steps = [madeStep(1, { pick: 'a', by: 'autopilot' }), madeStep(2, { pick: null })];
  const { own } = leaderboard(steps, [], free);
  expect(own.standing.all.steps).toBe(0);
  expect(own.standing.all.top1).toEqual({ value: null, interval: null });
});

test('of two branches the first counts: whoever takes the second knows the first', () => {
  const step = madeStep(1, { pick: 'b' });
  const later = { ...madeStep(1, { pick: 'a' }).decision, choiceId: 'later' } as typeof step.decision &
    object;
  const twice = { ...step, decision: later, decisions: [...step.decisions, later] };
  expect(leaderboard([twice], [], free).own.standing.all.top1.value).toBe(0);
});

test('a judge that others stopped had no say; one that could not be read had', () => {
  const with_ = (code: 'stopped' | 'unparsable') => ({
    ...judgement([], false),
    noSuggestion: { code, message: '' },
  });
  const steps = [madeStep(1, { pick: 'a' }), madeStep(2, { pick: 'a' })];
  const { runs } = leaderboard(
    steps,
    run([
      ['step-1', with_('stopped')],
      ['step-2', with_('unparsable')],
    ]),
    free,
  );
  const all = runs[0]?.leader.standing.all;
  expect(all?.steps).toBe(1);
  expect(all?.coverage.value).toBe(0);
  expect(all?.reciprocalRank.value).toBe(0);
});

test('an unknown price makes the whole cost unknown, not smaller', () => {
  const steps = [madeStep(1, { pick: 'a' }), madeStep(2, { pick: 'a' })];
  let asked = 0;
  expect(leaderboard(steps, [], () => (asked++ === 0 ? 1 : null)).own.spent.money).toBeNull();
});

test('steps that are all alike give no interval: two steps of agreement are no certainty', () => {
  const steps = [madeStep(1, { pick: 'a' }), madeStep(2, { pick: 'a' })];
  const others = run([
    ['step-1', judgement(['a', 'b', 'c'])],
    ['step-2', judgement(['a', 'b', 'c'])],
  ]);
  const { own, runs } = leaderboard(steps, others, free);
  expect(own.standing.all.reciprocalRank).toEqual({ value: 1, interval: null });
  expect(runs[0]?.leader.versus?.all.difference).toEqual({ value: 0, interval: null });
});

test('usage counts calls that came to something', () => {
  expect(usageOf([madeStep(1, { pick: 'a' }), madeStep(2, { pick: null })])).toEqual({
    calls: 2,
    tokensInPerCall: 100,
    tokensOutPerCall: 10,
    candidates: 3,
  });
  const unread = madeStep(3, { pick: 'a' });
  const lost = unread.rankings.map((ranking) => ({ ...ranking, order: [] }));
  expect(usageOf([madeStep(1, { pick: 'a' }), { ...unread, rankings: lost }]).candidates).toBe(3);
  expect(usageOf([]).calls).toBe(0);
});

const anyStep = fc.record({
  pick: fc.constantFrom(...CANDIDATES),
  order: fc.shuffledSubarray([...CANDIDATES], { minLength: 3 }),
  suggests: fc.boolean(),
  blind: fc.boolean(),
});

test('a judge that always gives the picks is first everywhere, and no number leaves its range', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 12 }), (made) => {
      const steps = made.map((one, at) => madeStep(at + 1, one));
      const perfect = steps.map((step): [string, ReturnType<typeof judgement>] => [
        step.stepId,
        judgement([step.decision?.candidateId ?? '', ...CANDIDATES]),
      ]);
      const { own, runs } = leaderboard(steps, run(perfect), free);
      const best = runs[0]?.leader;
      expect(best?.standing.all.top1.value).toBe(1);
      expect(best?.standing.all.reciprocalRank.value).toBe(1);
      expect(best?.versus?.all.difference.value).toBeGreaterThanOrEqual(0);
      const { top1, coverage, whenSuggesting, reciprocalRank } = own.standing.all;
      expect(top1.value).toBeCloseTo((coverage.value ?? 0) * (whenSuggesting.value ?? 0), 9);
      expect(reciprocalRank.value).toBeGreaterThanOrEqual(top1.value ?? 0);
      expect(reciprocalRank.value).toBeGreaterThanOrEqual(1 / 3);
    }),
    { numRuns: 40 },
  );
});
