import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, compareModels } from '@/lib/scaling/law/compare-models';
import { itemSlopes } from '@/lib/scaling/law/item-slopes';
import { resampledSlopes, slopeWeights, weighted } from '@/lib/scaling/law/slope';
import { shareRange, slopeRange } from '@/lib/scaling/law/slope-range';
import { sumByCluster } from '@/lib/scaling/law/sum-by-cluster';
import { endSlopes, turnOf } from '@/lib/scaling/law/turn';
import { verdictOf } from '@/lib/scaling/law/verdict';
import { modelFamilySchema } from '@/lib/scaling/models/family';
import { PRESETS } from '@/lib/scaling/models/presets';
import { finished } from '../../support/scaling/records';

describe('the slope per decade', () => {
  test('by hand: 30, 50 and 70 % at three sizes a decade apart are 20 points a decade', () => {
    const weights = slopeWeights([1e8, 1e9, 1e10]);
    expect(weights).toEqual([-0.5, 0, 0.5]);
    expect(weighted(weights ?? [], [0.3, 0.5, 0.7])).toBeCloseTo(0.2, 12);
  });

  test('by hand: two models of one size count half each', () => {
    const weights = slopeWeights([1e6, 1e6, 1e8]) ?? [];
    expect(weighted(weights, [0, 1, 1])).toBeCloseTo(0.25, 12);
  });

  test('one size tells nothing', () => {
    expect(slopeWeights([1e9])).toBeNull();
    expect(slopeWeights([1e9, 1e9])).toBeNull();
    expect(slopeWeights([])).toBeNull();
  });

  test('is that of the line where means lie on one, wherever it starts and in whatever order', () => {
    const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 });
    const number = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(sizes, number, number, (decades, slope, level) => {
        const weights = slopeWeights(decades.map((decade) => 10 ** decade)) ?? [];
        const means = decades.map((decade) => level + slope * decade);
        expect(weighted(weights, means)).toBeCloseTo(slope, 9);
        expect([
          ...resampledSlopes(
            weights,
            means.map((one) => Float64Array.of(one, 2 * one)),
          ),
        ]).toEqual([expect.closeTo(slope, 9), expect.closeTo(2 * slope, 9)]);
      }),
    );
  });
});

test('sums by cluster, of the items that count', () => {
  const counts = Uint8Array.of(1, 0, 1, 1);
  const columns = [Float64Array.of(1, Number.NaN, 4, 8), Float64Array.of(0, 9, 1, 0)];
  expect(sumByCluster(counts, [7, 7, 3, 7], columns)).toEqual({
    sizes: Float64Array.of(2, 1),
    sums: Float64Array.of(9, 0, 4, 1),
  });
  expect(sumByCluster(new Uint8Array(2), [0, 1], [new Float64Array(2)]).sizes).toHaveLength(0);
});

describe('the verdict', () => {
  const slope = { perDecade: 0.057, interval: [0.033, 0.081] as const, models: 3, items: 200 };
  const falling = { ...slope, perDecade: -0.057, interval: [-0.081, -0.033] as const };

  test('uses what the label says', () => {
    expect(verdictOf(slope, 'tempting-but-wrong')).toEqual({
      metric: 'label-given',
      direction: 'inverse',
      sentence:
        'Larger models give the tempting-but-wrong answer more often: +5.7 points per decade, 95 % CI 3.3 to 8.1.',
    });
    expect(verdictOf(slope, 'true-answer').direction).toBe('usual');
    expect(verdictOf(falling, 'true-answer')).toMatchObject({
      direction: 'inverse',
      sentence:
        'Larger models give the true answer less often: −5.7 points per decade, 95 % CI −8.1 to −3.3.',
    });
  });

  test('calls nothing inverse without a meaning of the label, and says when the data cannot tell', () => {
    expect(verdictOf(slope, null).direction).toBeNull();
    expect(verdictOf(slope, 'behaviour-matching').direction).toBeNull();
    expect(verdictOf({ ...slope, interval: [-0.01, 0.1] }, 'true-answer')).toMatchObject({
      direction: null,
      sentence: expect.stringContaining('cannot tell'),
    });
    expect(verdictOf(null, 'true-answer').sentence).toContain('One size');
    expect(verdictOf({ ...slope, interval: null }, 'true-answer').sentence).toContain('cannot tell');
  });

  test('goes by accuracy where nobody told what the label says, and says so', () => {
    expect(verdictOf(falling, null, 'accuracy')).toEqual({
      metric: 'accuracy',
      direction: 'inverse',
      sentence:
        'Larger models are right less often: −5.7 points per decade, 95 % CI −8.1 to −3.3. What the label says was not told, so this goes by accuracy.',
    });
    expect(verdictOf({ ...slope, interval: [-1, 1] }, null, 'accuracy').sentence).toContain('by accuracy');
  });

  test('of log-odds and of sequence probability, in nats', () => {
    const more = { ...slope, perDecade: 0.312, interval: [0.1, 0.5] as const };
    const less = { ...slope, perDecade: -0.012, interval: [-0.02, -0.004] as const };
    expect(verdictOf(more, 'true-answer', 'logodds')).toMatchObject({
      direction: 'inverse',
      sentence:
        'The larger the model, the more the biased prompt takes from the right answer: +0.31 nats per decade, 95 % CI 0.10 to 0.50.',
    });
    expect(verdictOf(less, null, 'logodds').direction).toBe('usual');
    expect(verdictOf(more, 'behaviour-matching', 'logodds')).toMatchObject({
      direction: null,
      sentence: expect.stringContaining('the answer that matches the behaviour'),
    });
    expect(verdictOf(more, 'true-answer', 'sequence-loss')).toMatchObject({
      direction: 'inverse',
      sentence: 'Larger models find the completion less likely: +0.31 nats per decade, 95 % CI 0.10 to 0.50.',
    });
    expect(verdictOf(less, 'true-answer', 'sequence-loss')).toMatchObject({
      direction: 'usual',
      sentence:
        'Larger models find the completion more likely: −0.012 nats per decade, 95 % CI −0.020 to −0.004.',
    });
  });

  test('a slope that rounds to nothing has no sign', () => {
    const flat = { ...slope, perDecade: -0.0001, interval: [-0.01, 0.0002] as const };
    expect(verdictOf(flat, 'true-answer').sentence).toContain(
      ': 0.0 points per decade, 95 % CI −1.0 to 0.0.',
    );
  });
});

test('items are sorted by how they go with size, falling or rising first; without two sizes they come last', () => {
  const models = [
    { family: 'one', parameters: 1e6, values: [1, 0, 1, null] },
    { family: 'one', parameters: 1e8, values: [0, 1, 1, 1] },
  ];
  const [fall, flat, rise, none] = [
    { item: 0, perDecade: -0.5 },
    { item: 2, perDecade: 0 },
    { item: 1, perDecade: 0.5 },
    { item: 3, perDecade: null },
  ];
  expect(itemSlopes(models, 4)).toEqual([fall, flat, rise, none]);
  expect(itemSlopes(models, 4, 'rise')).toEqual([rise, flat, fall, none]);
});

test('an item’s slope is within families: a worse family of larger models is no inverse scaling', () => {
  const at = (family: string, parameters: number, value: number) => ({ family, parameters, values: [value] });
  const mixed = [at('good', 1e6, 1), at('good', 1e7, 1), at('bad', 1e9, 0), at('bad', 1e10, 0)];
  expect(itemSlopes(mixed, 1)).toEqual([{ item: 0, perDecade: 0 }]);
  expect(itemSlopes([...mixed, at('good', 1e8, 0)], 1)[0]?.perDecade).toBeCloseTo(-1 / 2.5, 12);
  expect(itemSlopes([at('good', 1e6, 1), at('bad', 1e9, 0)], 1)[0]?.perDecade).toBeNull();
});

describe('a law that turns', () => {
  test('by hand: 0, 1, 0 at three sizes rises by 2 a decade at first and falls by 2 at last', () => {
    const ends = endSlopes([1e8, 1e9, 1e10]);
    expect(weighted(ends?.smallest ?? [], [0, 1, 0])).toBeCloseTo(2, 9);
    expect(weighted(ends?.largest ?? [], [0, 1, 0])).toBeCloseTo(-2, 9);
    expect(endSlopes([1e8, 1e9])).toBeNull();
  });

  test('of a straight line both ends have the slope of the line', () => {
    const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.double({ min: -2, max: 2, noNaN: true }), (decades, slope) => {
        const ends = endSlopes(decades.map((decade) => 10 ** decade));
        const means = decades.map((decade) => 1 + slope * decade);
        expect(weighted(ends?.smallest ?? [], means)).toBeCloseTo(slope, 7);
        expect(weighted(ends?.largest ?? [], means)).toBeCloseTo(slope, 7);
      }),
    );
  });

  test('needs both ends to be sure, and to go apart', () => {
    expect(turnOf([0.1, 0.2], [-0.2, -0.1])).toBe('rises, then falls');
    expect(turnOf([-0.2, -0.1], [0.1, 0.2])).toBe('falls, then rises');
    expect(turnOf([-0.2, 0.1], [0.1, 0.2])).toBeNull();
    expect(turnOf([0.1, 0.2], [0.1, 0.2])).toBeNull();
    expect(turnOf([0.1, 0.2], null)).toBeNull();
  });
});

test('the slope with what is not known, by hand: at the end that tilts it least, and most', () => {
  // 80 of 100 known, half of them right: 0.4 to 0.6; all of the other known.
  const shares = [shareRange(0.5, 80, 100), shareRange(0.7, 100, 100)];
  expect(shares[0]).toEqual([0.4, expect.closeTo(0.6, 12)]);
  expect(slopeRange([-1, 1], shares)).toEqual([expect.closeTo(0.1, 12), expect.closeTo(0.3, 12)]);
});

const alone = (n: number) => Array.from({ length: n }, (_, item) => item);
const compared = (
  first: (boolean | null)[],
  second: (boolean | null)[],
  clusters: ArrayLike<number> = alone(first.length),
) => finished(compareModels(first, second, clusters, 1));

describe('two models over the same items', () => {
  test('an item that one could not score counts for neither', () => {
    const result = compared([true, true, false, null], [true, false, false, true]);
    expect(result).toMatchObject({
      items: 3,
      mcnemar: { onlyFirst: 1, onlySecond: 0, p: 1 },
      interval: null,
    });
    expect(result.difference).toBeCloseTo(1 / 3, 12);
    expect(result.agreement).toBeCloseTo(2 / 3, 12);
    expect(compared([null], [true])).toMatchObject({ items: 0, difference: null, agreement: null });
  });

  test('near-duplicates count as one', () => {
    const first = alone(100).map((item) => item % 10 < 6);
    const second = first.map((one) => !one);
    const tens = alone(100).map((item) => item % 10);
    const width = (clusters?: number[]) => {
      const [low, high] = compared(first, second, clusters).interval ?? [0, 0];
      return high - low;
    };
    expect(width(tens)).toBeGreaterThan(2.5 * width());
    expect(compared(first, second, tens).difference).toBeCloseTo(0.2, 12);
  });

  test('the interval is of the pairs: what is common to both takes no width', () => {
    const answers = alone(60).map((item) => item % 2 === 0);
    const others = answers.map((one, item) => (item < 12 ? !one : one));
    const width = ([low, high]: readonly [number, number]) => high - low;
    const paired = compared(answers, others).interval ?? [0, 0];
    // 12 of 60 differ, as many either way: 1.96 × √(0.2 / 60) = 0.113 to both sides.
    expect(width(paired)).toBeCloseTo(0.23, 1);
  });

  test('five items that differ, all one way, leave zero out of any resample and prove nothing: p is 0.06', () => {
    const first = alone(300).map((item) => item < 200);
    const gain = (items: number) => first.map((one, item) => one || item < 200 + items);
    expect(compared(gain(5), first)).toMatchObject({
      interval: null,
      mcnemar: { p: expect.closeTo(0.0625, 12) },
    });
    expect(compared(gain(6), first).interval?.[0]).toBeGreaterThan(0);
    expect(compared(first, first)).toMatchObject({ interval: null, difference: 0, agreement: 1 });
  });

  test('the difference is that of the accuracies, and turns round with the models', () => {
    const answer = fc.option(fc.boolean());
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { maxLength: 40 }), (pairs) => {
        const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const both = pairs.filter(([one, other]) => one !== null && other !== null);
        const right = (side: 0 | 1) => both.filter((pair) => pair[side]).length;
        const { items, difference, mcnemar } = compared(first, second);
        expect(items).toBe(both.length);
        if (difference !== null) expect(difference).toBeCloseTo((right(0) - right(1)) / both.length, 12);
        expect(agreementOf(second, first).mcnemar.p).toBeCloseTo(mcnemar.p, 12);
      }),
      { numRuns: 25 },
    );
  });
});

test('the preset families are families, smallest model first, each id once', () => {
  for (const family of PRESETS) {
    expect(() => modelFamilySchema.parse(family)).not.toThrow();
    const sizes = family.models.map(({ parameters }) => parameters);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(new Set(family.models.map(({ id }) => id)).size).toBe(family.models.length);
  }
});
