import { expect, test, vi } from 'vitest';
import { createBatch } from '@/lib/store/frame-batch';

function turns() {
  const waiting: (() => void)[] = [];
  return {
    schedule: (work: () => void) => {
      waiting.push(work);
      return () => void waiting.splice(waiting.indexOf(work), 1);
    },
    turn: () => {
      for (const work of waiting.splice(0)) work();
    },
    waiting,
  };
}

test('items of one turn are delivered together and in order', () => {
  const { schedule, turn } = turns();
  const deliver = vi.fn();
  const batch = createBatch<number>(schedule, deliver);
  batch.push(1);
  batch.push(2);
  expect(deliver).not.toHaveBeenCalled();
  turn();
  batch.push(3);
  turn();
  expect(deliver.mock.calls).toEqual([[[1, 2]], [[3]]]);
});

test('items that come during a delivery wait for the next', () => {
  const { schedule, turn } = turns();
  const seen: number[][] = [];
  const batch = createBatch<number>(schedule, (items) => {
    seen.push(items);
    if (items[0] === 1) batch.push(2);
  });
  batch.push(1);
  turn();
  turn();
  expect(seen).toEqual([[1], [2]]);
});

test('flush delivers now and once; clear drops', () => {
  const { schedule, turn, waiting } = turns();
  const deliver = vi.fn();
  const batch = createBatch<number>(schedule, deliver);
  batch.push(1);
  batch.flush();
  expect(waiting).toEqual([]);
  batch.push(2);
  batch.clear();
  turn();
  batch.flush();
  expect(deliver.mock.calls).toEqual([[[1]]]);
});
