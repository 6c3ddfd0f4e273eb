import { expect, test } from 'vitest';
import { createQuality, type QualityItem } from '@/lib/dataset/quality';
import { baselinesOf } from '@/lib/server/scaling/engine/baselines';

/** Every third one is a No; a Yes begins with "Does". */
const items = (count: number): QualityItem[] =>
  Array.from({ length: count }, (_, at) => {
    const labelIndex = at % 3 === 0 ? 1 : 0;
    return { place: String(at), question: `${labelIndex ? 'Is' : 'Does'} it ${at}?`, labelIndex };
  });
const report = (count: number) => {
  const quality = createQuality({ labels: ['Yes', 'No'] });
  quality.sync(items(count));
  return quality.report();
};
const LABELS = [{ count: 40 }, { count: 20 }];

test('are the most frequent label’s share, and what each leak alone is right for', () => {
  const baselines = baselinesOf(report(60), LABELS, 60);
  expect(baselines.map(({ id }) => id)).toEqual([
    ...['majority', 'leak-first-word', 'leak-length', 'leak-bag-of-words'],
  ]);
  expect(baselines[0]?.accuracy).toBeCloseTo(2 / 3);
  expect(baselines[1]).toEqual({ id: 'leak-first-word', name: 'The first word alone', accuracy: 1 });
});

test('what could not be measured is left out; what looked at a part says so', () => {
  expect(baselinesOf(report(3), [{ count: 2 }, { count: 1 }], 3).map(({ id }) => id)).toEqual(['majority']);
  expect(baselinesOf(report(60), LABELS, 12_345)[1]?.name).toBe(
    'The first word alone, of the first 60 items',
  );
});
