import { expect, test } from 'vitest';
import { measureSamples } from '@/lib/dataset/workshop/measure-samples';
import type { ItemFormat } from '@/lib/loom/item-format';

const format: ItemFormat = {
  prefix: 'Q: ',
  answerPrefix: '\nA:',
  labels: [
    { text: ' Yes', meaning: '' },
    { text: ' No', meaning: '' },
  ],
  separator: '\n\n',
  labelSays: 'true-answer',
};
const PROMPT = 'Questions.\n\nQ: Is the sea salty?\nA: Yes\n\n';

test('counts what reads as items, their labels, and repeats of the prompt and of each other', () => {
  const measures = measureSamples(
    PROMPT,
    [
      'Q: Is the sea salty?\nA: Yes\n\n',
      'Q: Do all birds fly south in winter?\nA: No\n\n',
      'Q: Do all birds fly south in winter?\nA: No\n\n',
      'Once upon a time there was a question.',
    ],
    format,
  );
  expect(measures.candidates).toBe(4);
  expect(measures.parseRate).toBe(0.75);
  expect(measures.balance).toEqual({ Yes: 1, No: 2 });
  expect(measures.duplicates).toBeCloseTo(2 / 3);
});

test('measures nothing where there is nothing to measure', () => {
  expect(measureSamples(PROMPT, [], format)).toEqual({
    candidates: 0,
    parseRate: null,
    balance: { Yes: 0, No: 0 },
    duplicates: null,
  });
  expect(measureSamples('A story.', ['Once'], null).parseRate).toBeNull();
});
