import type { LabelSays } from '../../loom/item-format';
import type { DatasetFacts } from '../dataset-facts';
import { exact, plain, share, table } from './markdown';

/** What a label says, and what `answer_index` therefore counts as right. */
const SAYS: Record<LabelSays, [label: string, answer: string]> = {
  'true-answer': [
    'The label of an item is its **true answer**.',
    '`answer_index` is the label’s place: a model that picks it answers correctly.',
  ],
  'tempting-but-wrong': [
    'The label of an item is the answer that is **tempting, but wrong**.',
    '`answer_index` is the place of the *other* answer, the right one: a model that picks the label was misled.',
  ],
  'behaviour-matching': [
    'The label of an item is the answer that **matches the behaviour** under test. It is not a claim about what is true.',
    '`answer_index` is the label’s place: a model that picks it shows the behaviour.',
  ],
  other: [
    'What the label of an item says is told by its meaning in the table, and by nothing else.',
    '`answer_index` is the label’s place.',
  ],
};

export function labelSection({ format, labels, rows }: DatasetFacts): string {
  const [label, answer] = SAYS[format.labelSays];
  const balance = table(
    ['Label', 'Meaning', 'Rows', 'Share'],
    labels.map(({ text, meaning, count }) => [
      exact(text),
      plain(meaning) || 'not described',
      count.toLocaleString('en'),
      share(count, rows),
    ]),
  );
  return `## What the labels mean\n\n${label} ${answer}\n\n${balance}\n`;
}
