import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialChance, binomialTail, binomialTest } from '@/lib/statistics/binomial';
import { againstUniform, chiSquareTail, goodnessOfFit } from '@/lib/statistics/chi-square';
import { mcnemar } from '@/lib/statistics/mcnemar';

const pairs = (onlyFirst: number, onlySecond: number, both = 3) => [
  ...Array.from({ length: onlyFirst }, () => [true, false] as const),
  ...Array.from({ length: onlySecond }, () => [false, true] as const),
  ...Array.from({ length: both }, () => [true, true] as const),
];

describe('binomial', () => {
  test('chances by hand: 10 throws of a coin', () => {
    expect(binomialChance(5, 10, 0.5)).toBeCloseTo(252 / 1024, 12);
    expect(binomialChance(0, 10, 0.5)).toBeCloseTo(1 / 1024, 12);
    expect(binomialChance(11, 10, 0.5)).toBe(0);
    expect(binomialChance(0, 4, 0)).toBe(1);
    expect(binomialChance(3, 4, 1)).toBe(0);
  });

  test('the test of R: binom.test(682, 925, p = 0.75) gives 0.3825', () => {
    expect(binomialTest(682, 925, 0.75)).toBeCloseTo(0.3825, 4);
  });

  test('chances add up to 1 and to the tail', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, p) => {
          const chances = Array.from({ length: n + 1 }, (_, k) => binomialChance(k, n, p));
          const k = n >> 1;
          expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
          expect(chances.slice(k).reduce((sum, one) => sum + one, 0)).toBeCloseTo(binomialTail(k, n, p), 9);
        },
      ),
    );
  });
});

describe('McNemar', () => {
  test('by hand: 9 against 1 of ten', () => {
    const { onlyFirst, onlySecond, p, midP } = mcnemar(pairs(9, 1));
    expect([onlyFirst, onlySecond]).toEqual([9, 1]);
    expect(p).toBeCloseTo(22 / 1024, 12);
    expect(midP).toBeCloseTo((22 - 10) / 1024, 12);
  });

  test('airway reactivity before and after a transplant (Fagerland, Lydersen & Laake 2013): 7 against 1 of 21', () => {
    const { p, midP } = mcnemar(pairs(7, 1, 13));
    expect(p).toBeCloseTo(0.0703, 4);
    expect(midP).toBeCloseTo(0.0391, 4);
  });

  test('nobody differs, or both equally often: nothing is shown', () => {
    expect(mcnemar(pairs(0, 0))).toMatchObject({ p: 1, midP: 1 });
    expect(mcnemar(pairs(4, 4)).p).toBe(1);
    expect(mcnemar(pairs(4, 4)).midP).toBeCloseTo(1 - 70 / 512, 12);
  });

  test('is the binomial test of the discordant units, whoever comes first', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (b, c) => {
        const { p, midP } = mcnemar(pairs(b, c));
        expect(p).toBeCloseTo(binomialTest(b, b + c), 9);
        expect(mcnemar(pairs(c, b)).p).toBeCloseTo(p, 12);
        expect(midP).toBeLessThanOrEqual(p);
      }),
    );
  });
});

describe('chi-square against expected counts', () => {
  test('R: chisq.test(c(20, 30, 50)) gives 14, 2 degrees, p = 0.0009119', () => {
    const { chiSquare, degreesOfFreedom, p } = againstUniform([20, 30, 50]);
    expect(chiSquare).toBeCloseTo(14, 12);
    expect(degreesOfFreedom).toBe(2);
    expect(p).toBeCloseTo(0.0009119, 7);
  });

  test('the 5 % points of the tables', () => {
    for (const [df, at] of [
      [1, 3.841459],
      [4, 9.487729],
      [30, 43.77297],
    ] as const)
      expect(chiSquareTail(at, df)).toBeCloseTo(0.05, 6);
  });

  test('what is impossible, what is one cell, what is thin, what does not fit together', () => {
    expect(goodnessOfFit([3, 1], [4, 0]).p).toBe(0);
    expect(goodnessOfFit([4, 0], [4, 0]).p).toBeNull();
    expect(goodnessOfFit([4, 6], [3, 7])).toMatchObject({ thinCells: 1, degreesOfFreedom: 1 });
    expect(() => goodnessOfFit([1, 2], [3])).toThrow('2 counts cannot be held against 1');
    expect(() => goodnessOfFit([1, 2], [3, Number.NaN])).toThrow('0 or more');
  });

  test('p is a chance, and falls as counts move away', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 8 }), (counts) => {
        const { p } = againstUniform(counts);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        const doubled = againstUniform(counts.map((count) => count * 2));
        expect(doubled.p as number).toBeLessThanOrEqual((p as number) + 1e-12);
      }),
    );
  });
});
