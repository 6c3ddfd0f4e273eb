import type { Item } from '../../dataset/item';
import type { ItemFormat } from '../../loom/item-format';

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
  return null;
}

/**
 * Splits an item into prompt and class. Spaces behind the answer prefix go to the classes, since tokenizers join them
 * with the word. Where labels name the wrong answer, the right class is the other of the two.
 */
export function labelledPrompt(item: Item, format: ItemFormat): LabelledPrompt {
  const space = /[ \t]*$/u.exec(format.answerPrefix)?.[0] ?? '';
  const wrong = format.labelSays === 'tempting-but-wrong';
  return {
    prompt: item.prompt.replace(/[ \t]+$/u, ''),
    classes: format.labels.map((label) => space + label.text),
    answerIndex: wrong ? 1 - item.labelIndex : item.labelIndex,
  };
}
