import type { ItemFormat, Label } from '@/lib/loom/item-format';
import type { Target } from '@/lib/loom/settings';
import type { Draft } from './draft';

type FormatAndTarget = { format: ItemFormat; target: Target };

/** Each label equally often. */
export const evenBalance = (labels: readonly Label[]): Target['balance'] =>
  labels.length === 0 ? null : Object.fromEntries(labels.map(({ text }) => [text, 1 / labels.length]));

/** A label under another text; its wanted share goes along. */
export const renameLabel = (
  { format, target }: FormatAndTarget,
  index: number,
  text: string,
): FormatAndTarget => {
  const before = format.labels[index]?.text;
  const labels = format.labels.map((label, i) => (i === index ? { ...label, text } : label));
  const balance =
    target.balance &&
    Object.fromEntries(
      Object.entries(target.balance).map(([label, share]) => [label === before ? text : label, share]),
    );
  return { format: { ...format, labels }, target: { ...target, balance } };
};

/** Other labels; where a balance is wanted, it becomes an even one. */
export const withLabels = ({ format, target }: FormatAndTarget, labels: Label[]): FormatAndTarget => ({
  format: { ...format, labels },
  target: { ...target, balance: target.balance && evenBalance(labels) },
});

/** What a loom of free text begins with when it is to hold items. */
export const FIRST_FORMAT: ItemFormat = {
  prefix: 'Question: ',
  answerPrefix: '\nAnswer:',
  labels: [
    { text: ' Yes', meaning: '' },
    { text: ' No', meaning: '' },
  ],
  separator: '\n\n',
  labelSays: 'true-answer',
};

export const itemsOf = ({ format, target }: Draft): FormatAndTarget | null => format && { format, target };
