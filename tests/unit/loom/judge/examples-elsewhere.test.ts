import { expect, test } from 'vitest';
import { placeOf } from '@/lib/dataset/row';
import { examplesElsewhere } from '@/lib/loom/judge/examples-elsewhere';

const example = (...spans: { nodeId: string; from: number; to: number }[]) => ({
  like: 'more' as const,
  text: 'An item.',
  place: placeOf(spans),
});

test('what stands in a candidate of the step, wholly or in part, is not shown', () => {
  const own = example({ nodeId: 'taken', from: 0, to: 20 });
  const begins = example({ nodeId: 'taken', from: 4, to: 9 }, { nodeId: 'next', from: 0, to: 5 });
  const ends = example({ nodeId: 'earlier', from: 4, to: 9 }, { nodeId: 'taken', from: 0, to: 5 });
  const other = example({ nodeId: 'earlier', from: 0, to: 20 });
  expect(examplesElsewhere([own, other, begins, ends], ['left', 'taken'])).toEqual([other]);
  expect(examplesElsewhere([own, other], [])).toEqual([own, other]);
});
