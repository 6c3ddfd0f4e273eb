import type { Segment } from '@/lib/dataset/item';
import type { ItemFormat } from '@/lib/loom/item-format';

export const YES_NO: ItemFormat = {
  prefix: 'Question: ',
  answerPrefix: '\nAnswer:',
  labels: [
    { text: ' Yes', meaning: 'yes' },
    { text: ' No', meaning: 'no' },
  ],
  separator: '\n\n',
  labelSays: 'true-answer',
};

let made = 0;
export const segment = (text: string, parts: Partial<Segment> = {}): Segment => ({
  nodeId: `node-${made++}`,
  text,
  origin: 'model',
  finish: 'stop',
  state: 'done',
  ...parts,
});

export const ask = (question: string, label = ' Yes'): string => `Question: ${question}\nAnswer:${label}`;
