import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankByWeights } from '@/lib/judging/learned';
import { choiceChances, fitConditionalLogit } from '@/lib/judging/learned/conditional-logit';
import { heldOut } from '@/lib/judging/learned/held-out';

const set = (features: number[][], chosen: number, weight = 1) => ({ features, chosen, weight });

describe('the conditional logit', () => {
  test('by hand: of two that differ by one point, three of four times the higher is ln 3 with hardly a prior', () => {
    const pair = [[1], [0]];
    const sets = [set(pair, 0), set(pair, 0), set(pair, 0), set(pair, 1)];
    expect(fitConditionalLogit(sets, [0], 1e-9)[0]).toBeCloseTo(Math.log(3), 6);
    expect(fitConditionalLogit([set(pair, 0, 3), set(pair, 1)], [0], 1e-9)[0]).toBeCloseTo(Math.log(3), 6);
  });

  test('no choices: the centre; a strong prior: near it; a choice without end: finite', () => {
    expect(fitConditionalLogit([], [1, -2], 1)).toEqual([1, -2]);
    const always = Array.from({ length: 200 }, () => set([[5], [1]], 0));
    expect(fitConditionalLogit(always, [0], 1e6)[0]).toBeLessThan(0.01);
    expect(fitConditionalLogit(always, [0], 0.1)[0]).toBeLessThan(10);
  });

  const feature = fc.double({ min: -4, max: 4, noNaN: true });
  const sets = fc.array(
    fc
      .array(fc.tuple(feature, feature), { minLength: 2, maxLength: 5 })
      .chain((features) => fc.nat(features.length - 1).map((chosen) => set(features, chosen))),
    { maxLength: 20 },
  );

  test('at what it finds the posterior is flat', () => {
    fc.assert(
      fc.property(sets, (given) => {
        const weights = fitConditionalLogit(given, [0.5, 0], 1);
        for (const i of [0, 1]) {
          let slope = (i === 0 ? 0.5 : 0) - (weights[i] as number);
          for (const { features, chosen } of given) {
            const chances = choiceChances(features, weights);
            slope += features[chosen]?.[i] ?? 0;
            for (const [k, own] of features.entries()) slope -= (chances[k] as number) * (own[i] as number);
          }
          expect(Math.abs(slope)).toBeLessThan(1e-5);
        }
      }),
    );
  });
});

describe('held out', () => {
  const sets = Array.from({ length: 40 }, (_, at) => set([[at % 5], [2], [2]], 0));

  test('nothing is fitted to what it is tried on, and everything is tried once', () => {
    const seen: number[] = [];
    const all = sets.map((one, at) => ({ ...one, weight: at }));
    heldOut(
      all,
      (training) => {
        expect(training).toHaveLength(32);
        seen.push(...all.filter((one) => !training.includes(one)).map(({ weight }) => weight));
        return [0];
      },
      5,
      3,
    );
    expect(seen.sort((a, b) => a - b)).toEqual(all.map((_, at) => at));
  });

  test('weights of nothing: one in three, and ln 3', () => {
    const { top1, logLoss } = heldOut(sets, () => [0], 5, 3);
    expect(top1).toBeCloseTo(1 / 3, 12);
    expect(logLoss).toBeCloseTo(Math.log(3), 12);
  });
});

describe('ranking by weights', () => {
  const score = (clear: number, novel: number) => ({
    clear: { score: clear, reason: '' },
    novel: { score: novel, reason: '' },
  });
  const weights = { weights: { clear: 1, novel: 0, 'gate:near-duplicate': -3 } };

  test('points and flags; the chances are a softmax', () => {
    const scores = { a: score(5, 1), b: score(4, 5), c: score(4, 1) };
    const { best, order } = rankByWeights({ scores, flags: { a: [{ gate: 'near-duplicate' }] } }, weights);
    expect(order).toEqual(['b', 'c', 'a']);
    expect(best.a).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 2 * Math.exp(4)), 12);
  });

  test('a candidate without all scores is left out; none at all', () => {
    const scores = { a: score(5, 1), b: { clear: { score: 5, reason: '' } } };
    expect(rankByWeights({ scores, flags: {} }, weights)).toEqual({ best: { a: 1 }, order: ['a'] });
    expect(rankByWeights({ scores: {}, flags: {} }, weights)).toEqual({ best: {}, order: [] });
    expect(rankByWeights({ scores, flags: {} }, { weights: { constructor: 1 } }).order).toEqual([]);
  });
});
