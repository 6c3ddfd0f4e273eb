import { expect, test } from 'vitest';
import { sizeOf, totalsWords } from '@/components/scaling/new-run/totals';

const totals = (patch: Partial<Parameters<typeof totalsWords>[0]> = {}) =>
  totalsWords({
    items: 300,
    task: 'classification',
    samples: 20,
    methods: Array.from({ length: 8 }, () => 'next-token' as const),
    size: { prompt: 49, labels: 2 },
    ...patch,
  });

test('what a run takes is said in scores and tokens', () => {
  expect(totals()).toBe(
    '300 items × 8 models = 2,400 scores; about 120,000 tokens, at four characters a token.',
  );
  expect(totals({ items: 1, methods: ['next-token'], size: null })).toBe('1 item × 1 model = 1 score.');
});

test('before the check it is a range; echo reads the prompt once for each label', () => {
  expect(totals({ methods: ['unknown'] })).toContain('about 15,000 to 30,000 tokens');
  expect(totals({ methods: ['echo'] })).toContain('about 30,000 tokens');
  expect(totals({ methods: ['echo'], task: 'logodds' })).toContain('about 60,000 tokens');
});

test('a model that cannot be scored takes nothing', () => {
  expect(totals({ methods: ['next-token', null] })).toContain('300 items × 1 model = 300 scores');
});

test('the size of an item is told by its rows', () => {
  expect(sizeOf([], 2)).toBeNull();
  expect(sizeOf([{ prompt: 'x'.repeat(40) }, { prompt: 'x'.repeat(120) }], 2)).toEqual({
    prompt: 20,
    labels: 2,
  });
});
