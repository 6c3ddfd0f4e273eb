import type { Row } from '@/lib/dataset/row';

export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

export const itemName = (row: Pick<Row, 'index'>): string => `item ${(row.index + 1).toLocaleString('en')}`;

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** How an item came into the dataset. */
export type ChoiceKind = 'accept' | 'override' | 'own' | 'autopilot' | 'written' | 'imported' | 'none';

export function choiceKind({ choice, origin }: Pick<Row, 'choice' | 'origin'>): ChoiceKind {
  if (choice) return choice.by === 'autopilot' ? 'autopilot' : choice.how;
  if (origin === 'import') return 'imported';
  return origin === 'human' ? 'written' : 'none';
}

export const CHOICE_WORDS: Record<ChoiceKind, string> = {
  accept: 'accepted',
  override: 'override',
  own: 'own choice',
  autopilot: 'autopilot',
  written: 'written',
  imported: 'imported',
  none: 'not chosen',
};

/** What each of them means, for tooltips and the item's panel. */
export const CHOICE_MEANING: Record<ChoiceKind, string> = {
  accept: 'A person took the judge’s suggestion.',
  override: 'A person took another candidate than the judge’s suggestion.',
  own: 'A person chose where the judge suggested nothing.',
  autopilot: 'The autopilot took the judge’s suggestion.',
  written: 'A person wrote it.',
  imported: 'It came with a file.',
  none: 'It stands on the path without a choice.',
};
