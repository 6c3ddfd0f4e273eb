import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareModels } from '@/lib/scaling/law/compare-models';
import { itemSlopes } from '@/lib/scaling/law/item-slopes';
import { slopePerDecade } from '@/lib/scaling/law/slope';
import { verdictOf } from '@/lib/scaling/law/verdict';
import { modelFamilySchema } from '@/lib/scaling/models/family';
import { PRESETS } from '@/lib/scaling/models/presets';

const rising = [1e8, 1e9, 1e10].map((parameters, at) => ({
  parameters,
  values: Array.from({ length: 200 }, (_, item) => (item % 10 < 3 + 2 * at ? 1 : 0)),
}));
const alone = Array.from({ length: 200 }, (_, item) => item);

describe('the slope per decade', () => {
  test('by hand: 30, 50 and 70 % at three sizes a decade apart are 20 points a decade', () => {
    const slope = slopePerDecade(rising, alone, 1);
    expect(slope?.perDecade).toBeCloseTo(0.2, 12);
    expect(slope?.interval?.[0]).toBeGreaterThan(0.1);
    expect(slope?.interval?.[1]).toBeLessThan(0.3);
    expect(slopePerDecade(rising, alone, 1)).toEqual(slope);
  });

  test('near-duplicates count as one: the interval is as wide as that of the distinct items', () => {
    const width = (clusters: number[]) => {
      const [low, high] = slopePerDecade(rising, clusters, 1)?.interval ?? [0, 0];
      return high - low;
    };
    expect(width(alone.map((item) => item % 10))).toBeGreaterThan(3 * width(alone));
  });

  test('one size, or one cluster, tells nothing', () => {
    expect(slopePerDecade(rising.slice(0, 1), alone, 1)).toBeNull();
    expect(
      slopePerDecade(
        rising.map((model) => ({ ...model, parameters: 1e9 })),
        alone,
        1,
      ),
    ).toBeNull();
    expect(
      slopePerDecade(
        rising,
        alone.map(() => 0),
        1,
      )?.interval,
    ).toBeNull();
  });

  test('five clusters that all rise are no evidence yet: six are', () => {
    const models = [1e8, 1e9].map((parameters, value) => ({
      parameters,
      values: [value, value, value, value, value, value],
    }));
    const clusters = [0, 1, 2, 3, 4];
    expect(slopePerDecade(models, [...clusters, 4], 1)).toMatchObject({ perDecade: 1, interval: null });
    expect(slopePerDecade(models, [...clusters, 5], 1)?.interval).toEqual([1, 1]);
  });

  test('an infinite loss gives no slope, not one that is no number', () => {
    const models = [
      { parameters: 1e8, values: [Number.POSITIVE_INFINITY, 1] },
      { parameters: 1e9, values: [1, 1] },
    ];
    expect(slopePerDecade(models, [0, 1], 1)).toBeNull();
  });

  test('does not depend on the order of the models; missing items are left out', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.boolean()), { minLength: 6, maxLength: 30 }), (answers) => {
        const values = answers.map((one) => (one === null ? null : Number(one)));
        const models = [
          { parameters: 1e6, values },
          { parameters: 1e7, values: values.toReversed() },
          { parameters: 1e9, values: values.map(() => 1) },
        ];
        const clusters = values.map((_, at) => at);
        const one = slopePerDecade(models, clusters, 3);
        const other = slopePerDecade(models.toReversed(), clusters, 3);
        if (one === null) expect(other).toBeNull();
        else expect(other?.perDecade).toBeCloseTo(one.perDecade, 9);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the verdict', () => {
  const slope = { perDecade: 0.057, interval: [0.033, 0.081] as const, models: 3, items: 200 };

  test('uses what the label says', () => {
    expect(verdictOf(slope, 'tempting-but-wrong')).toEqual({
      direction: 'inverse',
      sentence:
        'Larger models give the tempting-but-wrong answer more often: +5.7 points per decade, 95 % CI 3.3 to 8.1.',
    });
    expect(verdictOf(slope, 'true-answer').direction).toBe('usual');
    const falling = { ...slope, perDecade: -0.057, interval: [-0.081, -0.033] as const };
    expect(verdictOf(falling, 'true-answer')).toEqual({
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
});

test('items are sorted by how they fall with size', () => {
  const models = [
    { parameters: 1e6, values: [1, 0, 1, null, Number.POSITIVE_INFINITY] },
    { parameters: 1e8, values: [0, 1, 1, 1, 1] },
  ];
  expect(itemSlopes(models, 5)).toEqual([
    { item: 0, perDecade: -0.5 },
    { item: 2, perDecade: 0 },
    { item: 1, perDecade: 0.5 },
    { item: 3, perDecade: null },
    { item: 4, perDecade: null },
  ]);
});

test('two models over the same items', () => {
  const compared = compareModels([true, true, false, null], [true, false, false, true], 1);
  expect(compared).toMatchObject({ items: 3, mcnemar: { onlyFirst: 1, onlySecond: 0 } });
  expect(compared.difference).toBeCloseTo(1 / 3, 12);
  expect(compared.agreement).toBeCloseTo(2 / 3, 12);
});

test('near-duplicates count as one when two models are compared', () => {
  const first = Array.from({ length: 100 }, (_, item) => item % 10 < 6);
  const second = Array.from({ length: 100 }, (_, item) => item % 10 >= 6);
  const width = (clusters?: number[]) => {
    const [low, high] = compareModels(first, second, 1, clusters).interval ?? [0, 0];
    return high - low;
  };
  const tens = first.map((_, item) => item % 10);
  expect(width(tens)).toBeGreaterThan(2.5 * width());
  expect(compareModels(first, second, 1, tens).difference).toBeCloseTo(0.2, 12);
});

test('the preset families are families, smallest model first, each id once', () => {
  for (const family of PRESETS) {
    expect(() => modelFamilySchema.parse(family)).not.toThrow();
    const sizes = family.models.map(({ parameters }) => parameters);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(new Set(family.models.map(({ id }) => id)).size).toBe(family.models.length);
  }
});
