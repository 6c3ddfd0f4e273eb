import { expect, test } from 'vitest';
import type { Job } from '@/lib/server/scaling/engine/item-feed';
import { Price } from '@/lib/server/scaling/engine/price';

const job = (...prompts: [prompt: string, isKnown?: boolean][]): Job => ({
  item: {
    ...{ runId: 'run-0001', index: 0, itemId: 'i', place: 'p', prompt: '', otherPrompt: null },
    ...{ classes: [' Yes', ' No'], answer: 0, label: 0, cluster: 0 },
  },
  questions: prompts.map(([prompt, isKnown]) => ({ prompt, key: null, labels: isKnown ? [] : null })),
  ...{ strikes: 0, answeredThen: -1, tokensIn: 0, tokensOut: 0 },
});
const told = (tokensIn: number | null) => ({ labels: [], tokensIn, tokensOut: null });

test('before anything is told, the guess is by how often the method reads the prompt', () => {
  const one = job(['x'.repeat(299)]);
  expect(new Price('next-token').of(one, 10)).toBe(100);
  expect(new Price('echo').of(one, 10)).toBe(200);
  expect(new Price('sampled').of(one, 10)).toBe(1000);
});

test('then it is the dearest request so far, for as long as the prompt is; what is known already costs nothing', () => {
  const price = new Price('echo');
  price.note(told(null), 'x');
  expect(price.isTold).toBe(false);
  price.note(told(50), 'x'.repeat(99));
  price.note(told(20), 'x'.repeat(99));
  expect(price.isTold).toBe(true);
  expect(price.of(job(['x'.repeat(199)]), 1)).toBe(100);
  expect(price.of(job(['x'.repeat(199), true], ['x'.repeat(399)]), 1)).toBe(200);
});
