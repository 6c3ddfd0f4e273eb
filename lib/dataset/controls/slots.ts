import type { ItemFormat } from '../../loom/item-format';
import type { Row } from '../row';
import { frameOf } from './frame';

/** What a control template may ask of an item, in the order they are offered. */
export const SLOTS = {
  prompt: 'the item’s own prompt, whole',
  question: 'its question',
  first_sentence: 'the first sentence of the question',
  rest: 'the question after its first sentence',
  last_sentence: 'the last sentence of the question',
  label: 'the label it has',
  other_label: 'the other of two labels',
  prefix: 'what the item begins with',
  answer_prefix: 'what stands before its answer',
} as const;
export type Slot = keyof typeof SLOTS;

export type SlotRow = Pick<Row, 'prompt' | 'question' | 'label' | 'labelIndex'>;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The slots of one item. Sentences are Unicode's (UAX 29), which knows no abbreviations. */
export function slotsOf(row: SlotRow, format: ItemFormat): Record<Slot, string> {
  const parts = [...sentences.segment(row.question)].map(({ segment }) => segment);
  const first = parts[0] ?? '';
  const frame = frameOf(row, format);
  return {
    prompt: row.prompt,
    question: row.question,
    first_sentence: first.trim(),
    rest: row.question.slice(first.length).trim(),
    last_sentence: (parts.at(-1) ?? '').trim(),
    label: row.label.trim(),
    other_label: otherLabel(row.labelIndex, format),
    prefix: frame.before,
    answer_prefix: frame.after,
  };
}

const otherLabel = (labelIndex: number, { labels }: ItemFormat): string =>
  labels.length === 2 && labelIndex >= 0 ? (labels[1 - labelIndex]?.text.trim() ?? '') : '';
