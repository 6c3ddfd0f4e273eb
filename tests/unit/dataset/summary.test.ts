import { expect, it } from 'vitest';
import { parseText } from '@/lib/dataset/parse-items';
import { summarise } from '@/lib/dataset/summary';
import { ask, YES_NO } from './builders';

const parse = (...labels: string[]) =>
  parseText(labels.map((label, i) => ask(`Is it ${i}?`, label)).join('\n\n'), YES_NO);
const half = { ' Yes': 0.5, ' No': 0.5 };

it('has no shares and no progress where nothing is asked for', () => {
  expect(summarise(parse(), YES_NO, { items: null, balance: null })).toEqual({
    items: 0,
    targetItems: null,
    progress: null,
    labels: [
      { label: ' Yes', count: 0, share: 0, wanted: null },
      { label: ' No', count: 0, share: 0, wanted: null },
    ],
    shortOf: null,
  });
});

it('counts towards the target and names the label that is missing', () => {
  const summary = summarise(parse(' Yes', ' Yes', ' Yes', ' No'), YES_NO, { items: 3, balance: half });
  expect(summary).toMatchObject({ items: 4, progress: 1, shortOf: ' No' });
  expect(summary.labels).toMatchObject([{ count: 3, share: 0.75, wanted: 0.5 }, { count: 1 }]);
});

it('calls half an item balanced', () => {
  const target = { items: 10, balance: half };
  expect(summarise(parse(' Yes', ' No', ' Yes'), YES_NO, target).shortOf).toBeNull();
});

it('counts a whole item behind as one, whatever rounding does to 58 % of 50', () => {
  const labels = Array.from({ length: 50 }, (_, at) => (at < 28 ? ' Yes' : ' No'));
  const target = { items: 50, balance: { ' Yes': 0.58, ' No': 0.42 } };
  expect(0.58 * 50).toBeLessThan(29);
  expect(summarise(parse(...labels), YES_NO, target).shortOf).toBe(' Yes');
});

it('knows no labels in a free loom', () => {
  expect(summarise({ items: [] }, null, { items: 5, balance: null })).toMatchObject({
    labels: [],
    progress: 0,
  });
});
