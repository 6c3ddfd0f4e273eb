import type { Row } from '../../dataset/row';
import type { ItemFormat } from '../../loom/item-format';
import { rowError } from '../row-error';

/** An item as a model under test meets it. */
export interface LabelledPrompt {
  /** Ends with the answer prefix, without trailing spaces. */
  prompt: string;
  /** The labels as they continue the prompt, leading space included. */
  classes: string[];
  /** Place of the right class. */
  answerIndex: number;
}

/** Why items of this format cannot be exported with a right class; null when they can. */
export function labelProblem(format: ItemFormat | null): string | null {
  if (!format) return 'A free loom has no item format, so there are no rows.';
  if (format.labels.length < 2) return 'The item format needs at least two labels.';
  if (format.labelSays === 'tempting-but-wrong' && format.labels.length > 2)
    return 'The labels name the tempting wrong answer: with more than two labels the right one is not known.';
  if (new Set(format.labels.map(({ text }) => text.trim())).size < format.labels.length)
    return 'Two labels of the item format are the same but for spaces: nothing tells them apart.';
  return null;
}

/**
 * Splits an item into prompt and class. Spaces behind the answer prefix (without one: behind the prompt) go to the
 * classes, since tokenizers join them with the word. Where labels name the wrong answer, the right class is the other of
 * the two; otherwise the label is the right class, whatever it says.
 */
export function labelledPrompt(
  row: Pick<Row, 'prompt' | 'labelIndex'>,
  { answerPrefix, labels, labelSays }: Pick<ItemFormat, 'answerPrefix' | 'labels' | 'labelSays'>,
): LabelledPrompt {
  const prompt = row.prompt.slice(0, row.prompt.length - trailingSpace(row.prompt).length);
  const bare = answerPrefix.trimEnd();
  /** A row of a loom with another answer prefix has its own. */
  const framed = bare !== '' && prompt.endsWith(bare.replaceAll('\r\n', '\n'));
  const space = trailingSpace(row.prompt) || (framed ? trailingSpace(answerPrefix) : '');
  const wrong = labelSays === 'tempting-but-wrong';
  return {
    prompt,
    classes: labels.map(({ text }) => space + text),
    answerIndex: wrong ? 1 - row.labelIndex : row.labelIndex,
  };
}

/** The same for a row that may have none of the labels. Throws a FormatError that names it. */
export function labelledRow(
  row: Pick<Row, 'prompt' | 'labelIndex' | 'label' | 'index'>,
  format: ItemFormat,
): LabelledPrompt {
  if (!format.labels[row.labelIndex])
    throw rowError(
      row,
      `has the answer ${JSON.stringify(row.label)}, which is none of the labels: edit or exclude it.`,
    );
  return labelledPrompt(row, format);
}

const trailingSpace = (text: string): string => {
  let at = text.length;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return text.slice(at);
};
