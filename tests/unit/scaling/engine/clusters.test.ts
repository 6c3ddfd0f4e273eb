import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createQuality } from '@/lib/dataset/quality';
import { sameClusters } from '@/lib/scaling/engine/clusters';

const run = (work: Generator<number, Int32Array>): number[] => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return [...value];
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(1);
  }
};

const near = (questions: readonly string[]): number[] => {
  const quality = createQuality({ labels: ['Yes', 'No'] });
  quality.sync(questions.map((question, at) => ({ place: String(at), question, labelIndex: 0 })));
  return [...quality.clusters().values()];
};

const LONG = 'Is it true that a well made ship of iron and wood does not sink in the cold sea';

test('what asks the same, and what hangs together by near-duplicates, shares a cluster', () => {
  const questions = [
    `${LONG} today?`,
    'Do cats have wings?',
    `${LONG} tomorrow?`,
    'DO CATS HAVE WINGS',
    'Does water boil at a hundred degrees?',
  ];
  expect(near(questions)).toEqual([0, 1, 0, 1, 2]);
  expect(run(sameClusters(questions))).toEqual([0, 1, 2, 1, 3]);
});

test('a chain of near-duplicates is one cluster, in whatever order it comes', () => {
  const words = LONG.split(' ');
  const chain = Array.from({ length: 5 }, (_, at) => words.with(at * 3, `word${at}`).join(' '));
  fc.assert(
    fc.property(fc.shuffledSubarray([...chain, LONG], { minLength: 6, maxLength: 6 }), (questions) => {
      expect(new Set(near(questions))).toEqual(new Set([0]));
    }),
    { numRuns: 20 },
  );
});

test('clusters count from 0 in the order of their first questions; nearness only joins what sameness keeps apart', () => {
  const text = fc.constantFrom('a', 'b c', 'b C!', 'd e f', 'g', 'A.', LONG, `${LONG} now`);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (questions) => {
      const [nearby, same] = [near(questions), run(sameClusters(questions))];
      for (const clusters of [nearby, same]) {
        expect(clusters).toHaveLength(questions.length);
        expect([...new Set(clusters)]).toEqual([...new Set(clusters)].map((_, at) => at));
      }
      for (const [at, cluster] of same.entries())
        for (const [other, its] of same.entries())
          if (cluster === its) expect(nearby[at]).toBe(nearby[other]);
    }),
  );
});
