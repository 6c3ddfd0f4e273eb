import type { ItemFormat } from '../loom/item-format';
import type { Find } from './scan';

/** A piece of text in quotes, cut to 60 characters, line ends shown as ↵. */
export function excerpt(text: string): string {
  const line = text
    .trim()
    .slice(0, 400)
    .replace(/\s*\n\s*/gu, ' ↵ ');
  const characters = [...line];
  return characters.length > 60 ? `“${characters.slice(0, 59).join('')}…”` : `“${line}”`;
}

export const labelList = (format: ItemFormat): string =>
  format.labels.map((label) => excerpt(label.text)).join(', ');

/** What is wrong with a find that is no item, as one sentence. */
export function describeFind(
  find: Exclude<Find, { kind: 'item' }>,
  text: string,
  format: ItemFormat,
): string {
  switch (find.kind) {
    case 'unknown-label':
      return `The answer ${excerpt(find.answer)} is none of the labels ${labelList(format)}.`;
    case 'no-question':
      return 'The question is empty.';
    case 'no-answer':
      return text.slice(find.from, find.to).endsWith(format.answerPrefix.trim())
        ? `Nothing follows ${excerpt(format.answerPrefix)}.`
        : `The question has no answer: ${excerpt(format.answerPrefix)} does not follow it.`;
    case 'outside':
      return 'This text belongs to no item.';
  }
}
