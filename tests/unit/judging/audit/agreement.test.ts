import { expect, test } from 'vitest';
import type { DecidedStep } from '@/lib/judging/decided-step';
import { audit, call, decision, ranking, step } from './builders';

const numberOf = (steps: DecidedStep[], id: string) => {
  const found = audit(steps)
    .measures.flatMap(({ numbers }) => numbers)
    .find((number) => number.id === id);
  if (!found) throw new Error(`no number ${id}`);
  return found;
};

/** Four shown steps of three candidates: taken from place 1, 1, 2 and 3. */
const FOUR = ['a', 'a', 'b', 'c'].map((pick, at) => step(at + 1, [ranking('abc')], [decision(pick)]));

test('accept rate: 2 of 4 with the interval of Wilson', () => {
  const shown = numberOf(FOUR, 'accept-rate.shown');
  expect(shown).toMatchObject({ value: 0.5, n: 4, why: null });
  expect(shown.interval?.map((end) => end.toFixed(4))).toEqual(['0.1500', '0.8500']);
  expect(shown.parts).toEqual([
    { name: 'The suggestion was taken', steps: [1, 2] },
    { name: 'Another candidate was taken', steps: [3, 4] },
  ]);
  expect(numberOf(FOUR, 'accept-rate.blind')).toMatchObject({ value: null, n: 0, interval: null });
});

test('mean reciprocal rank: (1 + 1 + 1/2 + 1/3) / 4, standard error by hand', () => {
  const { value, interval } = numberOf(FOUR, 'reciprocal-rank.shown');
  const values = [1, 1, 1 / 2, 1 / 3];
  const mean = 17 / 24;
  expect(value).toBeCloseTo(mean, 12);
  const error = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 3 / 4);
  expect(interval?.[0]).toBeCloseTo(mean - 1.959964 * error, 5);
  expect(interval?.[1]).toBe(1);
});

test('a pick that the judge did not rank counts 0, and stands by itself', () => {
  const steps = [step(1, [ranking('ab')], [decision('x')]), step(2, [ranking('ab')], [decision('a')])];
  const number = numberOf(steps, 'reciprocal-rank.shown');
  expect(number.value).toBe(0.5);
  expect(number.parts.map(({ name }) => name)).toEqual(['Taken from place 1', 'Not ranked by the judge']);
});

test('kappa and AC1 on keep and reject: 2 both, 2 judge alone, 2 person alone, 6 neither', () => {
  // pₒ = 8/12; both keep 4 of 12: pₑ of kappa = (1/3)² + (2/3)² = 5/9; of AC1 = 2 · (1/3)(2/3) = 4/9
  expect(numberOf(FOUR, 'kappa.shown').value).toBeCloseTo((8 / 12 - 5 / 9) / (4 / 9), 12);
  expect(numberOf(FOUR, 'ac1.shown').value).toBeCloseTo((8 / 12 - 4 / 9) / (5 / 9), 12);
});

test('where every suggestion was taken kappa is 1, and says that there is no spread', () => {
  const steps = [1, 2, 3].map((at) => step(at, [ranking('abc')], [decision('a')]));
  expect(numberOf(steps, 'kappa.shown')).toMatchObject({ value: 1, interval: null });
  expect(numberOf(steps, 'kappa.shown').why).toContain('same at every step');
  expect(numberOf(steps, 'accept-rate.shown').interval?.[0]).toBeCloseTo(0.4385, 4);
});

test('one step has a value and no interval', () => {
  const number = numberOf(FOUR.slice(0, 1), 'reciprocal-rank.shown');
  expect(number).toMatchObject({
    value: 1,
    n: 1,
    interval: null,
    why: 'One step has no spread: it takes two.',
  });
});

test('Kendall’s tau only of full orders: 1 and −1/3', () => {
  const steps = [
    step(1, [ranking('abc')], [decision('a', { order: ['a', 'b', 'c'] })]),
    step(2, [ranking('abc')], [decision('c', { order: ['c', 'a', 'b'] })]),
    step(3, [ranking('abc')], [decision('b', { order: ['b', 'a'] })]),
  ];
  const number = numberOf(steps, 'kendalls-tau.shown');
  expect(number.n).toBe(2);
  expect(number.value).toBeCloseTo((1 - 1 / 3) / 2, 12);
});

test('an edited copy counts as the candidate it was made from', () => {
  const edited = decision('a', { nodeId: 'copy', edited: true });
  const number = numberOf([step(1, [ranking('abc')], [edited])], 'accept-rate.shown');
  expect(number).toMatchObject({
    value: 1,
    parts: [{ name: 'The suggestion was taken and edited', steps: [1] }],
  });
});

test('of two branches the first choice of a person counts, with the ranking that it saw', () => {
  const first = ranking('abc');
  const second = ranking('bca', { rankingId: 'second' });
  const decisions = [
    decision('c', { by: 'autopilot' }),
    decision('a', { suggestionVisible: false }),
    decision('b', { rankingId: 'second' }),
  ];
  const report = [step(1, [first, second], decisions)];
  expect(numberOf(report, 'accept-rate.blind')).toMatchObject({ value: 1, n: 1 });
  expect(numberOf(report, 'accept-rate.shown').n).toBe(0);
});

test('a choice made before there was a ranking, or with the judge off, is no agreement', () => {
  const off = ranking('', {
    method: 'none',
    order: [],
    calls: [],
    noSuggestion: { code: 'judge-off', message: 'Off.' },
    confidence: null,
  });
  const steps = [
    step(1, [ranking('abc')], [decision('a', { rankingId: null })]),
    step(2, [off], [decision('a')]),
    step(3, [], []),
  ];
  const { counts, judges } = audit(steps);
  expect(counts).toEqual({ steps: 3, blind: 0, shown: 0, own: 2, autopilot: 0, open: 1, unjudged: 2 });
  expect(judges).toEqual([
    expect.objectContaining({ name: 'judge on Here, rubric 1, Kemeny', rubricVersion: 1, steps: 1 }),
  ]);
  expect(numberOf(steps, 'abstentions')).toMatchObject({ value: 0, n: 1 });
});

test('what is hidden at a blind step is told by no number until somebody chose there', () => {
  const unsure = ranking('abc', {
    suggestion: null,
    noSuggestion: { code: 'undecided', message: 'A tie.' },
    calls: [call('abc', 'abc'), call('cab', null, { replies: 2 })],
  });
  const blind = step(5, [unsure, unsure], [], { blind: true, hidden: true });
  for (const id of ['abstentions', 'repeatability'])
    expect(numberOf([...FOUR, blind], id)).toEqual(numberOf(FOUR, id));
  expect(audit([...FOUR, blind]).places).toEqual(audit(FOUR).places);
});

test('override rates by judge, round and place', () => {
  const other = { serverId: 's', model: 'other', heuristic: false, rubricHash: 'r2' };
  const steps = [
    step(1, [ranking('abc', { calls: [call('cab', 'abc')] })], [decision('a')]),
    step(2, [ranking('abc', { calls: [call('cab', 'abc')] })], [decision('c')], { rounds: 2 }),
    step(3, [ranking('abc', { judge: other, calls: [call('abc', 'abc')] })], [decision('b')], { rounds: 5 }),
  ];
  const values = (id: string) =>
    audit(steps)
      .measures.find((measure) => measure.id === id)
      ?.numbers.filter(({ side }) => side === 'shown')
      .map(({ of, value, n }) => [of, value, n]);
  expect(values('override-by-judge')).toEqual([
    ['judge on Here, rubric 1, Kemeny', 0.5, 2],
    ['other on Here, rubric r2, Kemeny', 1, 1],
  ]);
  expect(values('override-by-round')).toEqual([
    ['1 round', 0, 1],
    ['2 rounds', 1, 1],
    ['3 rounds or more', 1, 1],
  ]);
  expect(values('override-by-place')).toEqual([
    ['Place 1', 1, 1],
    ['Place 2', 1 / 2, 2],
  ]);
});

test('no steps at all: every number says what it needs', () => {
  const { measures, places, cost } = audit([]);
  expect(measures.length).toBeGreaterThan(12);
  for (const { numbers } of measures)
    for (const { value, n, why } of numbers) expect([value, n, why]).toEqual([null, 0, expect.any(String)]);
  expect([places, cost]).toEqual([[], []]);
});
