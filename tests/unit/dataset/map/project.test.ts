import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateGroups } from '@/lib/dataset/map/duplicate-groups';
import { MAP_SEED, type MapInput, type MapStep, projectTexts } from '@/lib/dataset/map/project';
import { umapSteps } from '@/lib/dataset/map/umap-steps';
import { blobs, isFiniteAll, matrixFrom } from './matrices';

const TOPICS = ['green tea', 'the old moon', 'a red bicycle'];
const made = (n: number) =>
  Array.from(
    { length: n },
    (_, i) => `Is ${TOPICS[i % 3]} ${['good', 'far', 'warm', 'slow'][i % 4]} in case ${i}?`,
  );
const all = (input: Partial<MapInput>): MapStep[] => [
  ...projectTexts({ texts: [], vectors: null, seed: MAP_SEED, ...input }),
];
const stepOf = <K extends MapStep['kind']>(steps: readonly MapStep[], kind: K) =>
  steps.find((step): step is Extract<MapStep, { kind: K }> => step.kind === kind);

const mean = (data: ArrayLike<number>, from: number, to: number, side: number) => {
  let sum = 0;
  for (let i = from; i < to; i++) sum += data[i * 2 + side] ?? 0;
  return sum / (to - from);
};
const widest = (data: ArrayLike<number>, from: number, to: number) => {
  const [x, y] = [mean(data, from, to, 0), mean(data, from, to, 1)];
  let most = 0;
  for (let i = from; i < to; i++)
    most = Math.max(most, Math.hypot((data[i * 2] ?? 0) - x, (data[i * 2 + 1] ?? 0) - y));
  return most;
};

describe('UMAP', () => {
  const two = blobs(
    [
      [0, 0, 0, 0],
      [40, 40, 0, 0],
    ],
    30,
    2,
  );
  const run = (seed: number) => {
    const steps = umapSteps(two, two, seed);
    let [step, epochs] = [steps.next(), 0];
    while (!step.done) {
      expect(step.value.done).toBe(epochs++);
      step = steps.next();
    }
    return step.value.data;
  };
  it('keeps two far blobs apart', () => {
    const data = run(1);
    const apart = Math.hypot(
      mean(data, 0, 30, 0) - mean(data, 30, 60, 0),
      mean(data, 0, 30, 1) - mean(data, 30, 60, 1),
    );
    expect(apart).toBeGreaterThan(1.5 * (widest(data, 0, 30) + widest(data, 30, 60)));
  });
  it('gives the same picture for the same seed', () => {
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
  });
  it('refuses what it cannot do', () => {
    expect(() => umapSteps(matrixFrom([[1], [2]]), matrixFrom([[1], [2]]), 1).next()).toThrow(RangeError);
  });
});

describe('projecting texts', () => {
  it('gives PCA, then clusters, then progress, then UMAP', () => {
    const kinds = all({ texts: made(40) }).map(({ kind }) => kind);
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toEqual([
      'pca',
      'clusters',
      'umap-progress',
      'umap',
    ]);
  });
  it('is the same each time, and PCA is there before anything else is done', () => {
    const texts = made(40);
    expect(all({ texts })).toEqual(all({ texts }));
    expect(projectTexts({ texts, vectors: null, seed: 1 }).next().value).toMatchObject({ kind: 'pca' });
  });
  it('lays texts of one topic together', () => {
    const steps = all({ texts: made(60) });
    expect(stepOf(steps, 'clusters')?.clusters.sizes.length).toBeGreaterThan(2);
    const positions = stepOf(steps, 'umap')?.positions ?? [];
    const near = (i: number) => {
      const by = Array.from({ length: 60 }, (_, j) => j).filter((j) => j !== i);
      const away = (j: number) =>
        Math.hypot(
          (positions[i * 2] ?? 0) - (positions[j * 2] ?? 0),
          (positions[i * 2 + 1] ?? 0) - (positions[j * 2 + 1] ?? 0),
        );
      return by.sort((a, b) => away(a) - away(b))[0] ?? 0;
    };
    const same = Array.from({ length: 60 }, (_, i) => near(i) % 3 === i % 3).filter(Boolean).length;
    expect(same).toBeGreaterThan(50);
  });
  it.each([0, 1, 2, 7])('has finite positions and no UMAP for %i texts', (n) => {
    const steps = all({ texts: made(n) });
    const positions = stepOf(steps, 'pca')?.positions ?? [0];
    expect(positions).toHaveLength(2 * n);
    expect(isFiniteAll(positions)).toBe(true);
    expect(stepOf(steps, 'no-umap')?.reason).toBe('too-few');
  });
  it('fans out texts that are all the same', () => {
    const steps = all({ texts: new Array<string>(30).fill('Is tea warm?') });
    const positions = stepOf(steps, 'pca')?.positions ?? [];
    const spots = new Set(
      Array.from({ length: 30 }, (_, i) => `${positions[i * 2]} ${positions[i * 2 + 1]}`),
    );
    expect(spots.size).toBe(30);
    expect(isFiniteAll(positions)).toBe(true);
    expect(stepOf(steps, 'no-umap')?.reason).toBe('too-few');
    expect(stepOf(steps, 'clusters')?.clusters.sizes).toEqual([30]);
  });
  it('never has a number that is none', () => {
    const texts = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('', '?', 'tea', 'tea time')),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(texts, (given) => {
        for (const step of all({ texts: given }))
          if ('positions' in step) {
            expect(step.positions).toHaveLength(given.length * 2);
            expect(isFiniteAll(step.positions)).toBe(true);
          }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
  it('takes embeddings, by direction alone', () => {
    const vectors = blobs(
      [
        [5, 0, 0],
        [0, 5, 0],
        [0, 0, 5],
      ],
      12,
      0.5,
    );
    const longer = { ...vectors, data: vectors.data.map((value) => value * 4) };
    const texts = new Array<string>(36).fill('same words');
    const [one, other] = [all({ texts, vectors }), all({ texts, vectors: longer })];
    expect(stepOf(one, 'clusters')?.clusters.sizes.length).toBeGreaterThan(2);
    expect(stepOf(other, 'pca')?.positions[0]).toBeCloseTo(stepOf(one, 'pca')?.positions[0] ?? 9, 4);
  });
  it('refuses embeddings that do not fit, in words', () => {
    const vectors = blobs([[1, 2]], 3, 1);
    expect(() => all({ texts: ['a'], vectors })).toThrow('There are 1 texts, but 3 embeddings.');
    vectors.data[3] = Number.NaN;
    expect(() => all({ texts: ['a', 'b', 'c'], vectors })).toThrow(
      'The embedding of item 2 holds what is no number.',
    );
  });
});

it('groups questions that are the same but for case and punctuation', () => {
  const rows = ['Is tea warm?', 'is “tea” warm', 'Is it?', 'IS TEA WARM', 'Why?', 'why'].map(
    (question, i) => ({ place: `p${i}`, question }),
  );
  expect(duplicateGroups(rows)).toEqual([
    ['p0', 'p1', 'p3'],
    ['p4', 'p5'],
  ]);
});
