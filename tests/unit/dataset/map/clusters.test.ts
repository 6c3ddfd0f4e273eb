import { describe, expect, it } from 'vitest';
import { findClusters } from '@/lib/dataset/map/find-clusters';
import { kMeans } from '@/lib/dataset/map/k-means';
import { tellingTerms } from '@/lib/dataset/map/telling-terms';
import { weighTexts } from '@/lib/dataset/map/tf-idf';
import { blobs, matrixFrom } from './matrices';

const FIVE = [
  [0, 0, 0],
  [9, 0, 0],
  [0, 9, 0],
  [0, 0, 9],
  [9, 9, 9],
];

it('k-means gives each blob its own cluster', () => {
  const { of, centres } = kMeans(blobs(FIVE, 20, 1), 5, 1);
  const groups = FIVE.map((_, blob) => new Set(of.slice(blob * 20, blob * 20 + 20)));
  expect(groups.every((group) => group.size === 1)).toBe(true);
  expect(new Set(groups.flatMap((group) => [...group])).size).toBe(5);
  expect(centres.data.every(Number.isFinite)).toBe(true);
});

describe('finding clusters', () => {
  it('finds how many there are, and the same ones again', () => {
    const rows = blobs(FIVE, 30, 1);
    const found = findClusters(rows, 1);
    expect(found.sizes).toEqual([30, 30, 30, 30, 30]);
    expect(found.silhouette).toBeGreaterThan(0.8);
    expect(findClusters(rows, 1)).toEqual(found);
  });
  it('puts the largest first', () => {
    const rows = matrixFrom([
      ...Array.from({ length: 5 }, () => [0, 0]),
      ...Array.from({ length: 20 }, (_, i) => [50 + i / 100, 0]),
    ]);
    const { sizes, of } = findClusters(rows, 1);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(25);
    expect(of[24]).not.toBe(of[0]);
  });
  it.each([0, 1, 2, 3])('has one cluster at most for %i rows', (n) => {
    const { of, sizes, silhouette } = findClusters(
      matrixFrom(Array.from({ length: n }, (_, i) => [i, 0])),
      1,
    );
    expect([...of]).toEqual(new Array(n).fill(0));
    expect(sizes).toEqual(n === 0 ? [] : [n]);
    expect(silhouette).toBeNull();
  });
  it('has one cluster where all rows are the same', () => {
    const { sizes, silhouette } = findClusters(matrixFrom(Array.from({ length: 60 }, () => [1, 2])), 1);
    expect(sizes).toEqual([60]);
    expect(silhouette).toBeNull();
  });
});

describe('telling terms', () => {
  it('are what a cluster has and the others have not', () => {
    const texts = weighTexts([
      'is green tea good',
      'is green tea warm',
      'is the moon far',
      'is the moon old',
    ]);
    const terms = tellingTerms(texts, [0, 0, 1, 1], [2, 2]);
    expect(terms).toEqual([
      ['green', 'tea'],
      ['moon', 'the'],
    ]);
  });
  it('of a single cluster are its commonest words', () => {
    expect(tellingTerms(weighTexts(['tea time', 'tea cup', 'tea']), [0, 0, 0], [3])).toEqual([['tea']]);
  });
});
