import type { DatasetView } from '@/lib/contract/dataset';
import type { LabelSays } from '@/lib/loom/item-format';

export const SAYS: Record<LabelSays, string> = {
  'true-answer': 'The label is the true answer.',
  'tempting-but-wrong': 'The label is the tempting wrong answer: files name the other one as right.',
  'behaviour-matching': 'The label is the answer that matches the behaviour.',
  other: 'What the label says is not set: files name the label itself as the target.',
};

const number = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const rowsWords = (kept: number): string => number(kept, 'row', 'rows');

type Counted = Pick<DatasetView, 'found' | 'total' | 'excluded' | 'edited' | 'dropped' | 'fromPrompt'>;

/** What became of what was found: "Found 41 items: 1 excluded, 2 edited. 3 pieces of text were dropped." */
export function parseWords({ found, excluded, edited, dropped, fromPrompt }: Counted): string {
  const among = [
    excluded > 0 ? `${excluded.toLocaleString('en')} excluded` : '',
    edited > 0 ? `${edited.toLocaleString('en')} edited` : '',
  ].filter(Boolean);
  return [
    `Found ${number(found, 'item', 'items')}${among.length > 0 ? `: ${among.join(', ')}` : ''}.`,
    dropped > 0 ? `${number(dropped, 'piece of text was', 'pieces of text were')} dropped.` : '',
    fromPrompt > 0 ? `${number(fromPrompt, 'example', 'examples')} of the prompt stay out.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
