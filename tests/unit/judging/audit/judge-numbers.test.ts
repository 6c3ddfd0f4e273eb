import { expect, test } from 'vitest';
import { auditOf } from '@/lib/judging/audit/audit-of';
import type { DecidedStep } from '@/lib/judging/decided-step';
import { audit, call, decision, NAMES, ranking, step } from './builders';

const numbers = (steps: DecidedStep[], id: string) =>
  audit(steps).measures.find((measure) => measure.id === id)?.numbers ?? [];

/** Firsts of the rotations of a step. */
const rotated = (number: number, firsts: (string | null)[]) =>
  step(
    number,
    [
      ranking('abc', {
        calls: firsts.map((first) => call('abc', first && first + 'abc'.replace(first, ''))),
      }),
    ],
    [],
  );

test('flip rate: of three steps with two readable rotations one flips', () => {
  const steps = [
    rotated(1, ['a', 'a', 'a']),
    rotated(2, ['a', 'b', 'a']),
    rotated(3, ['c', 'c', null]),
    rotated(4, ['a', null, null]),
  ];
  const [rate] = numbers(steps, 'flip-rate');
  expect(rate).toMatchObject({ n: 3, parts: [{ steps: [1, 3] }, { steps: [2] }] });
  expect(rate?.value).toBeCloseTo(1 / 3, 12);
  const [pairs, ...each] = numbers(steps, 'flip-rate-pairs');
  expect(pairs).toMatchObject({ value: 2 / 7, n: 7 });
  expect(each.map(({ of, value, n }) => [of, value, n])).toEqual([
    ['1 and 2', 1 / 3, 3],
    ['1 and 3', 0, 2],
    ['2 and 3', 1 / 2, 2],
  ]);
});

test('place of the first: three of four calls at the first of two places, chi-square by hand', () => {
  const calls = [call('ab', 'ab'), call('ab', 'ab'), call('ba', 'ba'), call('ab', 'ba'), call('ab', null)];
  const steps = [step(7, [ranking('ab', { calls })], [])];
  expect(audit(steps).places).toMatchObject([
    { place: 1, count: 3, expected: 2, n: 4, share: 0.75, steps: [7] },
    { place: 2, count: 1, expected: 2, n: 4, share: 0.25, steps: [7] },
  ]);
  const [test] = numbers(steps, 'first-place-uniform');
  // χ² = (1 + 1) / 2 = 1 with one degree of freedom: p = 0.3173
  expect(test?.value).toBeCloseTo(0.3173, 4);
  expect(test?.detail).toContain('χ² = 1.00 with 1 degrees of freedom, 4 calls.');
});

test('lists of different lengths expect less at the places that only some have', () => {
  const calls = [call('ab', 'ab'), call('abcd', 'abcd')];
  const expected = audit([step(1, [ranking('abcd', { calls })], [])]).places.map((bar) => bar.expected);
  expect(expected).toEqual([0.75, 0.75, 0.25, 0.25]);
});

test('repeatability: stored rankings and trials of the same judge, rubric, method and candidates', () => {
  const again = (order: string) => ranking(order, { rankingId: `again-${order}` });
  const other = ranking('bac', {
    judge: { serverId: 's', model: 'other', heuristic: false, rubricHash: 'r1' },
  });
  const steps = [
    step(1, [ranking('abc'), again('acb')], []),
    step(2, [ranking('abc')], []),
    step(3, [ranking('abc'), other], []),
    step(4, [ranking('abc'), again('bacd')], []),
  ];
  const trials = [{ stepId: 'step-2', ranking: again('bac') }];
  const report = auditOf({ steps, trials, names: NAMES, moneyOf: () => null });
  const [number] = report.measures.find(({ id }) => id === 'repeatability')?.numbers ?? [];
  expect(number).toMatchObject({ value: 1 / 2, n: 2, parts: [{ steps: [1] }, { steps: [2] }] });
  expect(numbers([steps[1] as DecidedStep], 'repeatability')[0]?.why).toMatch(/^Not measured yet/);
});

test('replies: repaired, never readable and failed are told apart', () => {
  const calls = [
    call('ab', 'ab'),
    call('ab', 'ab', { replies: 2 }),
    call('ab', null, { replies: 2 }),
    call('ab', null, { failed: true }),
    call('a', 'a', { kind: 'rating' }),
    call('b', null, { kind: 'rating', replies: 2 }),
  ];
  const steps = [step(1, [ranking('ab', { calls })], [])];
  expect(numbers(steps, 'replies').map(({ of, value, n }) => [of, value, n])).toEqual([
    ['repaired', 1 / 6, 6],
    ['never readable', 2 / 6, 6],
    ['failed', 1 / 6, 6],
  ]);
});

test('abstentions by reason; a stopped step is none', () => {
  const none = (code: 'undecided' | 'unparsable' | 'stopped') =>
    ranking('ab', { suggestion: null, noSuggestion: { code, message: 'No.' } });
  const steps = [
    step(1, [none('undecided')], []),
    step(2, [none('unparsable')], []),
    step(3, [none('stopped')], []),
    step(4, [ranking('ab')], []),
    step(5, [ranking('ab')], []),
  ];
  expect(numbers(steps, 'abstentions').map(({ of, value, n }) => [of, value, n])).toEqual([
    [null, 0.5, 4],
    ['The judge could not tell the first two apart', 0.25, 4],
    ['Its replies could not be read', 0.25, 4],
  ]);
});

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test('calibration: equal confidences stay in one bin; error and Brier score by hand', () => {
  const sure = (number: number, confidence: number, pick: string) =>
    step(number, [ranking('ab', { confidence })], [decision(pick, { suggestionVisible: false })]);
  const steps = [
    ...TEN.map((at) => sure(at, 0.6, at <= 2 ? 'a' : 'b')),
    ...TEN.map((at) => sure(at + 10, 0.9, at <= 8 ? 'a' : 'b')),
  ];
  const { reliability, riskCoverage } = audit(steps);
  expect(reliability.shown).toEqual([]);
  expect(reliability.blind).toMatchObject([
    { n: 10, from: 0.6, to: 0.6, share: 0.2, steps: TEN },
    { n: 10, from: 0.9, to: 0.9, share: 0.8 },
  ]);
  // (|10 · 0.6 − 2| + |10 · 0.9 − 8|) / 20
  expect(numbers(steps, 'calibration-error')[0]?.value).toBeCloseTo(0.25, 12);
  // (2 · 0.4² + 8 · 0.6² + 8 · 0.1² + 2 · 0.9²) / 20
  expect(numbers(steps, 'brier')[0]?.value).toBeCloseTo(0.245, 12);
  expect(riskCoverage.blind).toMatchObject([
    { threshold: 0.9, coverage: 0.5, share: 2 / 10, n: 10 },
    { threshold: 0.6, coverage: 1, share: 10 / 20, n: 20 },
  ]);
});

test('cost: all rankings of a step together; a step without a judge costs nothing and is left out', () => {
  const steps = [
    step(1, [ranking('ab'), ranking('ba', { tokensIn: 290, ms: 1500 })], []),
    step(2, [ranking('ab')], []),
    step(3, [], []),
  ];
  expect(numbers(steps, 'cost-tokens')[0]).toMatchObject({ value: 250, n: 2 });
  expect(numbers(steps, 'cost-ms')[0]?.value).toBe(1250);
  expect(numbers(steps, 'cost-calls')[0]?.value).toBe(1.5);
  expect(numbers(steps, 'cost-money')[0]?.value).toBeCloseTo(0.015, 12);
  expect(audit(steps).cost).toMatchObject([
    { from: 1, to: 1, tokens: 400, steps: [1] },
    { from: 2, to: 2, tokens: 100 },
  ]);
});

test('an unknown price says so instead of a sum', () => {
  const report = auditOf({
    steps: [step(1, [ranking('ab')], [])],
    trials: [],
    names: NAMES,
    moneyOf: () => null,
  });
  const money = report.measures.find(({ id }) => id === 'cost-money')?.numbers[0];
  expect(money).toMatchObject({ value: null, n: 0 });
  expect(money?.why).toContain('price is unknown');
});
