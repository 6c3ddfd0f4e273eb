import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { associationOf } from '@/lib/dataset/map/chi-square';
import { labelByCluster } from '@/lib/dataset/map/label-by-cluster';
import { upperGamma } from '@/lib/statistics/gamma';

describe('chi-square', () => {
  it('agrees with a worked table', () => {
    // Agresti, An Introduction to Categorical Data Analysis (2nd ed.), table 2.5: X² = 30.07, 2 degrees of freedom.
    const found = associationOf([
      [762, 327, 468],
      [484, 239, 477],
    ]);
    expect(found?.chiSquare).toBeCloseTo(30.07, 2);
    expect(found?.degreesOfFreedom).toBe(2);
    expect(found?.p).toBeLessThan(1e-6);
    expect(found?.cramersV).toBeCloseTo(Math.sqrt(30.0701 / 2757), 4);
    expect(found?.thinCells).toBe(0);
  });
  it.each([
    [1, 3.841, 0.05],
    [4, 9.488, 0.05],
    [10, 23.209, 0.01],
    [100, 124.342, 0.05],
  ])('with %i degrees of freedom passes %f with the chance %f', (df, value, p) => {
    expect(upperGamma(df / 2, value / 2)).toBeCloseTo(p, 4);
  });
  it('is null where there is nothing to compare', () => {
    expect(associationOf([])).toBeNull();
    expect(associationOf([[3, 4]])).toBeNull();
    expect(
      associationOf([
        [3, 0],
        [4, 0],
      ]),
    ).toBeNull();
  });
  it('stays within its bounds', () => {
    const tables = fc.array(fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(tables, (counts) => {
        const found = associationOf(counts);
        if (!found) return;
        expect(found.p).toBeGreaterThanOrEqual(0);
        expect(found.p).toBeLessThanOrEqual(1);
        expect(found.cramersV).toBeGreaterThanOrEqual(0);
        expect(found.cramersV).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('is 0 for independent and V is 1 for wholly dependent columns', () => {
    expect(
      associationOf([
        [2, 4],
        [4, 8],
      ]),
    ).toMatchObject({ chiSquare: 0, p: 1, cramersV: 0 });
    expect(
      associationOf([
        [7, 0],
        [0, 9],
      ])?.cramersV,
    ).toBeCloseTo(1, 12);
  });
});

describe('labels by cluster', () => {
  const items = [
    { labelIndex: 0, cluster: 0 },
    { labelIndex: 0, cluster: 1 },
    { labelIndex: 1, cluster: 1 },
  ];
  it('counts every item once', () => {
    expect(labelByCluster(items, ['Yes', 'No'], 2)).toMatchObject({
      labels: ['Yes', 'No'],
      counts: [
        [1, 1],
        [0, 1],
      ],
    });
  });
  it('has a row for labels that the format lacks', () => {
    const table = labelByCluster([...items, { labelIndex: -1, cluster: 0 }], ['Yes', 'No'], 2);
    expect(table.labels).toEqual(['Yes', 'No', 'other']);
    expect(table.counts.at(-1)).toEqual([1, 0]);
  });
});
