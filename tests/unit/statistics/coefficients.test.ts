import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohenKappa } from '@/lib/statistics/cohen-kappa';
import { contingency, sum } from '@/lib/statistics/contingency';
import { gwetAc1 } from '@/lib/statistics/gwet-ac1';
import { wilson } from '@/lib/statistics/wilson';

const tableOf = (counts: number[][]) => ({ n: sum(counts.flat()), counts });

/** The worked example of the R package statpsych (`ci.kappa(.05, 31, 12, 4, 58)`), after Fleiss and Paik 2003. */
const TWO_BY_TWO = tableOf([
  [31, 12],
  [4, 58],
]);
/** The abstractors' data of Gwet's Handbook of Inter-Rater Reliability, as the R package irrCAC carries it (cont3x3abstractors). */
const ABSTRACTORS = tableOf([
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]);

describe('published examples', () => {
  test('kappa of the two by two table: 0.6756757, standard error 0.07344761, from 0.5317210 to 0.8196303', () => {
    const { value, error, interval } = cohenKappa(TWO_BY_TWO);
    expect(value).toBeCloseTo(0.6756757, 7);
    expect(error).toBeCloseTo(0.07344761, 7);
    expect(interval?.[0]).toBeCloseTo(0.531721, 6);
    expect(interval?.[1]).toBeCloseTo(0.8196303, 6);
  });

  test('kappa of the abstractors: 0.7964094, standard error 0.05891072', () => {
    const { value, error } = cohenKappa(ABSTRACTORS);
    expect(value).toBeCloseTo(0.7964094, 7);
    expect(error).toBeCloseTo(0.05891072, 7);
  });

  test('AC1 of the abstractors: 0.8493305, standard error 0.04321747', () => {
    const { value, error, interval } = gwetAc1(ABSTRACTORS);
    expect(value).toBeCloseTo(0.8493305, 7);
    expect(error).toBeCloseTo(0.04321747, 7);
    expect(interval?.[0]).toBeCloseTo(0.764, 2);
    expect(interval?.[1]).toBeCloseTo(0.935, 2);
  });

  test('the paradox: 90 % agreement gives no kappa to speak of, but a high AC1', () => {
    const lopsided = tableOf([
      [90, 5],
      [5, 0],
    ]);
    expect(cohenKappa(lopsided).value).toBeCloseTo(-0.0526, 4);
    expect(gwetAc1(lopsided).value).toBeCloseTo(0.8895, 4);
  });
});

describe('where nothing can be said', () => {
  test('no item in common', () => {
    const none = contingency([], ['a', 'b']);
    for (const estimate of [cohenKappa(none), gwetAc1(none)])
      expect(estimate).toMatchObject({ value: null, interval: null, why: 'No item has both answers.' });
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  test('one answer to everything: kappa is not defined and says so, AC1 is 1 without an interval', () => {
    const same = tableOf([
      [12, 0],
      [0, 0],
    ]);
    expect(cohenKappa(same).value).toBeNull();
    expect(cohenKappa(same).why).toMatch(/same answer to every item/);
    expect(gwetAc1(same)).toMatchObject({
      value: 1,
      interval: null,
      why: expect.stringContaining('no interval'),
    });
  });

  test('full agreement on two answers: 1, and no interval of no width', () => {
    const full = tableOf([
      [6, 0],
      [0, 5],
    ]);
    expect(cohenKappa(full)).toMatchObject({ value: 1, interval: null });
    const [low, high] = wilson(11, 11);
    expect(low).toBeCloseTo(0.741, 3);
    expect(high).toBe(1);
  });

  test('a single item', () => {
    const one = tableOf([
      [0, 1],
      [0, 0],
    ]);
    expect(cohenKappa(one)).toMatchObject({ value: 0, interval: null, why: 'One item has no spread.' });
  });

  test('an answer that is none of the categories', () => {
    expect(() => contingency([['a', 'c']], ['a', 'b'])).toThrow('“c” is none of the categories');
    expect(() => contingency([['c', 'a']], ['a', 'b'])).toThrow('“c” is none of the categories');
  });
});

describe('for any table', () => {
  const tables = fc
    .integer({ min: 2, max: 5 })
    .chain((q) =>
      fc.array(fc.array(fc.nat(40), { minLength: q, maxLength: q }), { minLength: q, maxLength: q }),
    )
    .map(tableOf);

  test('coefficients are at most 1, their intervals hold them, and nothing is NaN', () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const { value, interval, why } of [cohenKappa(table), gwetAc1(table)]) {
          if (value === null || interval === null) expect(why).toBeTruthy();
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(-1 - 1e-9);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
          if (!interval) continue;
          expect(interval[0]).toBeLessThanOrEqual(value);
          expect(interval[1]).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });

  test('it does not matter who comes first', () => {
    fc.assert(
      fc.property(tables, ({ n, counts }) => {
        const turned = { n, counts: counts.map((_, i) => counts.map((row) => row[i] ?? 0)) };
        const near = (one: number | null, other: number | null) =>
          one === null || other === null ? expect(one).toBe(other) : expect(one).toBeCloseTo(other, 9);
        for (const coefficient of [cohenKappa, gwetAc1]) {
          const [one, other] = [coefficient({ n, counts }), coefficient(turned)];
          near(one.value, other.value);
          near(one.error, other.error);
        }
      }),
    );
  });

  test('the interval covers the truth about as often as it says', () => {
    // Two raters who agree with the truth with chance 0.85 on a balanced question: kappa of the population is 0.49.
    let seed = 12345;
    const chance = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    const answer = (truth: boolean) => (chance() < 0.85 ? truth : !truth);
    let covered = 0;
    const runs = 600;
    for (let run = 0; run < runs; run++) {
      const pairs = Array.from({ length: 150 }, () => {
        const truth = chance() < 0.5;
        return [String(answer(truth)), String(answer(truth))] as const;
      });
      const { interval } = cohenKappa(contingency(pairs, ['true', 'false']));
      if (interval && interval[0] <= 0.49 && interval[1] >= 0.49) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.92);
    expect(covered / runs).toBeLessThan(0.98);
  });
});
