import type { ItemFormat } from '../../loom/item-format';
import { markersOf } from '../markers';
import type { Row } from '../row';

/** What stands around the question in an item's prompt. */
export interface Frame {
  before: string;
  after: string;
}

/**
 * The frame of an item as its own text has it, spaces and all, so that the prompts of a pair differ in nothing but the
 * question; the format's where the prompt does not hold the question.
 */
export function frameOf({ prompt, question }: Pick<Row, 'prompt' | 'question'>, format: ItemFormat): Frame {
  const at = prompt.indexOf(question, markersOf(format).prefix.length);
  if (question === '' || at < 0) return { before: asLf(format.prefix), after: asLf(format.answerPrefix) };
  return { before: prompt.slice(0, at), after: prompt.slice(at + question.length) };
}

export const asLf = (text: string): string => text.replaceAll('\r\n', '\n');
