import { expect, test } from 'vitest';
import { type Autopilot, neverUsed } from '@/lib/loom/autopilot';
import { flownUntil, progressOf } from '@/lib/loom/autopilot-progress';
import { dollars } from '@/lib/loom/money';

const flight = (patch: Partial<Autopilot>, limits: Partial<Autopilot['limits']> = {}): Autopilot => ({
  ...neverUsed('loom'),
  on: true,
  limits: { steps: null, tokens: null, minConfidence: 0.6, ...limits },
  flownMs: 60_000,
  updatedAt: 100_000,
  ...patch,
});

test('the rate counts time in the air only', () => {
  expect(progressOf(flight({ stepsTaken: 6 }), null, 160_000)).toMatchObject({
    stepsPerMinute: 3,
    flownMs: 120_000,
  });
  for (const grounded of [{ on: false }, { waiting: true }])
    expect(progressOf(flight({ stepsTaken: 6, ...grounded }), null, 160_000).stepsPerMinute).toBe(6);
  expect(flownUntil(flight({}), 90_000)).toBe(60_000);
});

test('the nearest end that can be foreseen gives the time left', () => {
  const steps = progressOf(flight({ stepsTaken: 6 }, { steps: 10 }), null, 100_000);
  expect(steps).toMatchObject({ stepsLeft: 4, msLeft: 40_000 });
  expect(progressOf(flight({ stepsTaken: 6 }, { steps: 10 }), 2, 100_000).stepsLeft).toBe(2);
  const tokens = flight({ stepsTaken: 6, tokensSpent: 600 }, { steps: 10, tokens: 700 });
  expect(progressOf(tokens, null, 100_000).stepsLeft).toBe(1);
  const money = flight({ stepsTaken: 6, moneySpent: 0.75 }, { steps: 100, money: 1.25 });
  expect(progressOf(money, null, 100_000).stepsLeft).toBe(4);
  expect(progressOf(flight({ stepsTaken: 12 }, { steps: 10 }), null, 100_000).msLeft).toBe(0);
});

test('what is not known is not made up', () => {
  expect(progressOf(flight({}, { steps: 10 }), null, 100_000)).toMatchObject({
    stepsPerMinute: null,
    stepsLeft: 10,
    msLeft: null,
  });
  expect(progressOf(flight({ stepsTaken: 3 }), null, 100_000)).toMatchObject({
    stepsLeft: null,
    msLeft: null,
  });
  const unknown = flight({ stepsTaken: 3, moneySpent: null }, { money: 1 });
  expect(progressOf(unknown, null, 100_000).stepsLeft).toBeNull();
});

test('a sum below a cent shows its first two digits', () => {
  expect([0, 1.5, 0.014, 0.0042, 0.000031].map(dollars)).toEqual([
    'US$ 0.00',
    'US$ 1.50',
    'US$ 0.01',
    'US$ 0.0042',
    'US$ 0.000031',
  ]);
});
