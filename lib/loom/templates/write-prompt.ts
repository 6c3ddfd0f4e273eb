import type { ItemFormat } from '../item-format';

/** A question and the text of its label. */
export type Example = readonly [question: string, label: string];

/** A header and worked examples in `format`, ending with the separator so that a continuation begins with the prefix. */
export const writePrompt = (format: ItemFormat, header: string[], examples: readonly Example[]): string =>
  [
    header.join('\n'),
    ...examples.map(([question, label]) => format.prefix + question + format.answerPrefix + label),
    '',
  ].join(format.separator);
