import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPositions, priorModel } from '@/lib/judging/position-model';
import { judgeOf, ordersOf } from './made-orders';

const order = (stepId: string, shown: string[], best: string[] = shown) => ({ stepId, shown, order: best });
const placesOf = (orders: Parameters<typeof fitPositions>[0]) => fitPositions(orders).positions['5'] ?? [];

describe('what a fit finds', () => {
  test('the places of a judge that likes the first, within their error', () => {
    const { positions, spread, fittedOn } = fitPositions(ordersOf(judgeOf(2, 2), 250, 3, 1));
    expect(fittedOn).toBe(750);
    for (const [at, wanted] of [2, 1, 0, -1, -2].entries())
      expect(Math.abs((positions['5']?.[at] ?? 99) - wanted)).toBeLessThan(0.35);
    expect(Math.abs(spread - 2)).toBeLessThan(0.35);
  });

  test('nothing for a judge without a taste', () => {
    for (const effect of placesOf(ordersOf(judgeOf(2, 0), 150, 3, 2)))
      expect(Math.abs(effect)).toBeLessThan(0.35);
  });

  test('how much less a noisier judge sees', () => {
    const spreadOf = (utility: number) => fitPositions(ordersOf(judgeOf(utility, 1), 80, 3, 3)).spread;
    expect(spreadOf(0.5)).toBeLessThan(spreadOf(2));
    expect(spreadOf(2)).toBeLessThan(spreadOf(5));
  });
});

describe('with few data', () => {
  test('none at all, or none that says anything: the prior', () => {
    expect(fitPositions([])).toEqual(priorModel());
    expect(fitPositions([order('s', ['a']), order('s', ['a', 'b'], ['c']), order('s', ['a', 'a'])])).toEqual(
      priorModel(),
    );
  });

  test('one order: effects lean its way, but stay small and unsure', () => {
    const { positions, covariance, fittedOn, spread } = fitPositions([order('s', ['a', 'b', 'c', 'd', 'e'])]);
    expect(fittedOn).toBe(1);
    expect(spread).toBeGreaterThan(0.5);
    expect(spread).toBeLessThan(4);
    expect(positions['5']?.[0]).toBeGreaterThan(0);
    expect(positions['5']?.[0]).toBeLessThan(0.8);
    expect(covariance['5']?.[0]?.[0]).toBeGreaterThan(0.2);
  });

  test('the more orders, the less is shrunk', () => {
    const first = (steps: number) => placesOf(ordersOf(judgeOf(2, 2), steps, 3, 4))[0] ?? 0;
    expect(first(1)).toBeLessThan(first(10));
    expect(first(10)).toBeLessThan(2.6);
    expect(first(100)).toBeGreaterThan(1.5);
  });

  test('head-to-heads have places of their own', () => {
    const { positions } = fitPositions([
      order('s', ['a', 'b', 'c']),
      ...Array.from({ length: 20 }, (_, at) => order(`t${at}`, ['a', 'b'])),
    ]);
    expect(Object.keys(positions)).toEqual(['2', '3']);
    expect(positions['2']?.[0]).toBeGreaterThan(0.5);
  });
});

describe('for any orders', () => {
  const orders = fc.array(
    fc
      .tuple(fc.nat(3), fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 }), fc.nat())
      .chain(([step, shown]) =>
        fc.shuffledSubarray(shown, { minLength: 1 }).map((best) => order(`s${step}`, shown, best)),
      ),
    { maxLength: 12 },
  );

  test('effects have the mean 0, all is finite, and the same comes out again', () => {
    fc.assert(
      fc.property(orders, (given) => {
        const model = fitPositions(given);
        for (const effects of Object.values(model.positions)) {
          expect(Math.abs(effects.reduce((sum, one) => sum + one, 0))).toBeLessThan(1e-9);
          for (const effect of effects) expect(Math.abs(effect)).toBeLessThan(20);
        }
        expect(model.spread).toBeGreaterThan(0);
        expect(model.spread).toBeLessThan(50);
        expect(Number.isFinite(model.spreadError)).toBe(true);
        expect(fitPositions(given)).toEqual(model);
      }),
      { numRuns: 60 },
    );
  });

  test('names do not matter', () => {
    fc.assert(
      fc.property(orders, (given) => {
        const renamed = given.map(({ stepId, shown, order: best }) =>
          order(
            `x${stepId}`,
            shown.map((id) => `z${id}`),
            best.map((id) => `z${id}`),
          ),
        );
        expect(fitPositions(renamed)).toEqual(fitPositions(given));
      }),
      { numRuns: 30 },
    );
  });

  test('a fit that starts from one before ends at the same', () => {
    const given = ordersOf(judgeOf(2, 1), 60, 3, 5);
    const [cold, warm] = [fitPositions(given), fitPositions(given, fitPositions(given.slice(0, 90)))];
    for (const [at, effect] of (cold.positions['5'] ?? []).entries())
      expect(warm.positions['5']?.[at]).toBeCloseTo(effect, 1);
    expect(warm.spread).toBeCloseTo(cold.spread, 1);
  });
});
