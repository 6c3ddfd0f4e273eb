import { expect, test } from 'vitest';
import { resultRow } from '@/lib/formats/results/result-row';
import { resultsLine } from '@/lib/formats/results/write-results';
import type { LabelScore } from '@/lib/scaling/label-score';
import type { ItemScore, RunItem } from '@/lib/scaling/run';

const label = (text: string, logprob: number | null, atMost: number | null = null): LabelScore => ({
  label: text,
  logprob,
  atMost,
  variants: [],
});
const item: RunItem = {
  runId: 'run-0001',
  index: 3,
  itemId: 'item',
  place: 'node:0-9',
  prompt: 'Is it?',
  otherPrompt: null,
  classes: [' Yes', ' No'],
  answer: 1,
  label: 1,
  cluster: 0,
};
const score = (over: Partial<ItemScore>): ItemScore => ({
  runId: item.runId,
  model: 'model-01',
  index: 3,
  method: 'echo',
  labels: [label(' Yes', Math.log(0.2)), label(' No', Math.log(0.6))],
  otherLabels: null,
  imported: null,
  error: null,
  ...over,
});

test('classification: loss, right or wrong, the likeliest class and the mass of the labels', () => {
  const { row } = resultRow('classification', score({}), item);
  expect(row).toMatchObject({ index: 3, correct: true, predicted: 1 });
  expect(row && 'loss' in row && row.loss).toBeCloseTo(-Math.log(0.75), 12);
  expect(row && 'totalLogprob' in row && row.totalLogprob).toBeCloseTo(Math.log(0.8), 12);
});

test('log-odds by hand: s·[(ℓ₀−ℓ₁)|prompt − (ℓ₀−ℓ₁)|other], s = −1 where the second class is right', () => {
  const labels = [label(' Yes', -2), label(' No', -1)];
  const otherLabels = [label(' Yes', -1), label(' No', -3)];
  const { row } = resultRow('logodds', score({ labels, otherLabels }), item);
  expect(row).toMatchObject({ index: 3, difference: 3, correct: false });
});

test('sequence probability: minus the log probability of the completion', () => {
  expect(resultRow('sequence-prob', score({ labels: [label(' so', -4.5)] }), item).row).toEqual({
    index: 3,
    loss: 4.5,
  });
});

test('what failed, or is known within bounds only, is no row, with the reason', () => {
  const failed = resultRow('classification', score({ error: 'two labels share a token' }), item);
  expect(failed).toEqual({ row: null, why: 'two labels share a token' });
  const labels = [label(' Yes', null, -7), label(' No', -0.1)];
  const censored = resultRow('classification', score({ labels }), item);
  expect(censored.row).toBeNull();
  expect(censored.why).toMatch(/Censored: " Yes".*at most -7/u);
  const otherLabels = [label(' Yes', -1), label(' No', null, -9)];
  expect(resultRow('logodds', score({ otherLabels }), item).why).toContain('" No"');
  expect(resultRow('classification', score({ labels: [] }), item).row).toBeNull();
});

test('an imported row comes back as it stood, its own “correct” too', () => {
  const imported = { loss: 9.25, difference: null, correct: true, predicted: 0, totalLogprob: -0.5 };
  const { row } = resultRow('classification', score({ labels: [], imported }), null);
  expect(row && resultsLine(row)).toBe('3,9.25,1,0,-0.5\n');
  expect(resultRow('logodds', score({ labels: [], imported }), null).row).toBeNull();
});
