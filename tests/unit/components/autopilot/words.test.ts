import { expect, test } from 'vitest';
import { costWords, flagWords, paceWords, progressFacts } from '@/components/autopilot/flights/flight-words';
import { lasting, spent, stateWords } from '@/components/autopilot/words';
import type { Flight } from '@/lib/contract/flights';
import { type Autopilot, neverUsed } from '@/lib/loom/autopilot';

const autopilot = (patch: Partial<Autopilot> = {}): Autopilot => ({ ...neverUsed('loom'), ...patch });
const flight = (patch: Partial<Flight> = {}): Flight => ({
  loomId: 'loom',
  title: 'A loom',
  state: 'flying',
  autopilot: autopilot({ on: true, stepsTaken: 3, tokensSpent: 12_345 }),
  items: 4,
  targetItems: 200,
  openFlags: 0,
  stepsPerMinute: 2.25,
  stepsLeft: 17,
  msLeft: 450_000,
  flownMs: 80_000,
  ...patch,
});

test('a time is said roughly', () => {
  expect([200, 40_000, 420_000, 3_600_000, 7_800_000, 7_190_000].map(lasting)).toEqual([
    '1 s',
    '40 s',
    '7 min',
    '1 h',
    '2 h 10 min',
    '2 h',
  ]);
});

test('an unknown cost is not nothing, and nothing is no price', () => {
  expect([undefined, null, 0, 0.5].map(spent)).toEqual([null, 'cost unknown', 'no price', 'US$ 0.50']);
  const unknown = autopilot({ tokensSpent: 1234, moneySpent: null });
  expect(costWords(flight({ autopilot: unknown }))).toBe('1,234 tokens · cost unknown');
  expect(costWords(flight())).toBe('12,345 tokens');
});

test('who steers', () => {
  const on = { on: true, stepsTaken: 3 };
  expect(stateWords(autopilot(on))).toBe('Autopilot steers, 3 of 20 steps');
  expect(stateWords(autopilot({ ...on, waiting: true }))).toBe('Autopilot waits its turn');
  expect(stateWords(autopilot({ paused: true, stepsTaken: 1 }))).toBe('Autopilot paused, 1 of 20 steps');
  expect(stateWords(autopilot())).toBe('Autopilot off');
});

test('the pace of what flies has a time left, of what has stopped not', () => {
  expect(paceWords(flight())).toBe('2.3 steps/min, about 8 min left');
  expect(paceWords(flight({ state: 'stopped', stepsPerMinute: 31.6 }))).toBe('32 steps/min');
  expect(paceWords(flight({ stepsPerMinute: null, msLeft: null }))).toBe('no step yet');
});

test('flags are counted where it may leave some', () => {
  expect(flagWords(flight())).toBeNull();
  const limits = { ...neverUsed('loom').limits, whenUnsure: 'flag' as const };
  expect(flagWords(flight({ autopilot: autopilot({ limits, flagsLeft: 2 }) }))).toBe(
    'left 2 of at most 20 flags',
  );
});

test('the bar measures steps where they are limited, else items, else nothing', () => {
  expect(progressFacts(flight())).toEqual({ value: 3, max: 20, words: '3 of 20 steps' });
  const endless = {
    ...autopilot({ stepsTaken: 3 }),
    limits: { steps: null, tokens: null, minConfidence: 0 },
  };
  expect(progressFacts(flight({ autopilot: endless }))).toMatchObject({ value: 4, max: 200 });
  expect(progressFacts(flight({ autopilot: endless, targetItems: null }))).toMatchObject({
    value: null,
    words: '3 steps',
  });
});
