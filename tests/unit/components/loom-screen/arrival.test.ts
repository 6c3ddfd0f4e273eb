import { expect, test } from 'vitest';
import { readArrival } from '@/components/loom-screen/arrival';

test('a node alone, with a dataset, with an item', () => {
  const node = 'node-0001';
  expect(readArrival({ node })).toEqual({ nodeId: node, back: null });
  expect(readArrival({ node, dataset: 'dataset-0001' })?.back).toEqual({
    href: '/datasets/dataset-0001',
    words: 'Back to the dataset',
  });
  expect(readArrival({ node, dataset: 'dataset-0001', item: 'n:0-5', number: '1234' })?.back).toEqual({
    href: '/datasets/dataset-0001?item=n%3A0-5',
    words: 'Back to item 1,234',
  });
});

test.each([
  [{}],
  [{ node: '' }],
  [{ node: ['node-0001', 'node-0002'] }],
  [{ node: '../../etc' }],
  [{ node: 'short' }],
])('%j leads nowhere', (query) => {
  expect(readArrival(query)).toBeNull();
});

test.each([
  [{ dataset: 'https://elsewhere.example' }, null],
  [{ dataset: '//elsewhere' }, null],
  [{ dataset: 'dataset-0001', item: 'x'.repeat(401) }, 'Back to the dataset'],
  [{ dataset: 'dataset-0001', item: 'n:0-5', number: '<b>' }, 'Back to the item'],
])('what does not fit is left out: %j', (query, words) => {
  expect(readArrival({ node: 'node-0001', ...query })?.back?.words ?? null).toBe(words);
});
